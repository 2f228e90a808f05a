import { Button, Link, Text, hubspot } from '@hubspot/ui-extensions';
import {
  PageBreadcrumbs,
  PageHeader,
  PageLink,
  PageRoutes,
  PageTitle,
  createPageRouter,
  usePageRoute,
} from '@hubspot/ui-extensions/pages';
import { useExtensionActions } from '@hubspot/ui-extensions';

function Start() {
  const actions = useExtensionActions<'pages'>();
  return (
    <>
      <PageHeader>
        <PageHeader.PrimaryAction>
          <PageHeader.PageLink to="/reps/:rep" params={{ rep: '7' }}>
            First rep
          </PageHeader.PageLink>
        </PageHeader.PrimaryAction>
      </PageHeader>
      <PageTitle>Gallery pages</PageTitle>
      <PageLink to="/reps/:rep" params={{ rep: '9', week: '48' }}>
        Rep nine
      </PageLink>
      <Button onClick={() => actions.navigateToPage({ to: '/reps/:rep', params: { rep: '11' } })}>
        Rep eleven
      </Button>
      <Link href="https://app.hubspot.com/contacts/4711/record/0-1/501">A contact’s record</Link>
    </>
  );
}

function Rep() {
  const { params } = usePageRoute();
  return (
    <>
      <PageBreadcrumbs>
        <PageBreadcrumbs.PageLink to="/">Start</PageBreadcrumbs.PageLink>
        <PageBreadcrumbs.Current>Rep</PageBreadcrumbs.Current>
      </PageBreadcrumbs>
      <PageTitle>{`Rep ${params['rep'] ?? ''}`}</PageTitle>
      <Text>Week {params['week'] ?? 'this'}</Text>
    </>
  );
}

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={Start} />
    <PageRoutes.Route path="/reps/:rep" component={Rep} />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <PageRouter />);
