import { isMunicipal, useViewer } from '../../api/viewer.js';
import { MunicipalFunding } from './MunicipalFunding.js';
import { Queue } from './queue/Queue.js';

export const FundingHome = () => (isMunicipal(useViewer()) ? <MunicipalFunding /> : <Queue />);
