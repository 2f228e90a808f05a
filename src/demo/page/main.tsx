import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './page.css';
import './card-host/card-host.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
