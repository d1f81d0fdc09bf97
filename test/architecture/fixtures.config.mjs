import { houseRules } from './house-rules.mjs';

// For boundaries.spec.ts, which runs it inside a copy of fixtures/.
export default houseRules(process.cwd());
