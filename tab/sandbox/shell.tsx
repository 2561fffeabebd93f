import { createRoot } from 'react-dom/client';
import { createSandboxApi } from './sandbox-api.js';
import { ShellApp } from './shell-app.js';

const root = document.getElementById('root');
if (root === null) throw new Error('shell.html has no element with the id "root"');
createRoot(root).render(<ShellApp api={createSandboxApi()} />);
