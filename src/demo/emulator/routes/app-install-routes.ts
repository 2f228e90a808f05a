import type { ApiRoute } from '../api-gate.ts';
import { needScope } from './record-access.ts';

export const appInstallRoutes: readonly ApiRoute[] = [
  {
    method: 'delete',
    path: '/appinstalls/:version/external-install',
    handle: (call) => {
      needScope(call, ['oauth']);
      call.world.uninstall(call.portal);
      return { status: 204 };
    },
  },
];
