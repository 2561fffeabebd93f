import { createRoot } from 'react-dom/client';
import { TabApp } from './tab-app.js';
import { startTeams } from './teams/start-teams.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(<TabApp starting={startTeams()} place={window.location} />);
