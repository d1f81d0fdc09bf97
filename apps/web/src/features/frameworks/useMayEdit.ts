import { useViewer } from '../../api/viewer.js';

/** The framework is written by the district's planner; the server decides again. */
export const useMayEdit = () => useViewer().acting.role === 'district_planner';
