import { Button, EmptyState, ErrorState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';

export function LoadingView() {
  return <LoadingSpinner label={strings.loading} showLabel layout="centered" size="sm" />;
}

interface ErrorViewProps {
  readonly message: string;
  readonly requestId: string | null;
  readonly onRetry: () => void;
}

export function ErrorView({ message, requestId, onRetry }: ErrorViewProps) {
  return (
    <ErrorState title={strings.error.title} type="error">
      <Flex direction="column" align="center" gap="sm">
        <Text>{message}</Text>
        {requestId !== null && <Text variant="microcopy">{strings.error.requestId(requestId)}</Text>}
        <Button onClick={onRetry}>{strings.retry}</Button>
      </Flex>
    </ErrorState>
  );
}

interface NeverRoutedViewProps {
  readonly message: string;
  readonly onRefresh: () => void;
}

export function NeverRoutedView({ message, onRefresh }: NeverRoutedViewProps) {
  return (
    <EmptyState title={strings.neverRouted} layout="vertical" imageName="leads" imageWidth={120} flush>
      <Flex direction="column" align="center" gap="sm">
        <Text>{message}</Text>
        <Button size="sm" onClick={onRefresh}>
          {strings.refresh}
        </Button>
      </Flex>
    </EmptyState>
  );
}

export function RoutingView({ message }: { readonly message: string }) {
  return (
    <Flex direction="column" gap="sm" align="center">
      <LoadingSpinner label={strings.routing} showLabel layout="centered" size="md" />
      <Text>{message}</Text>
    </Flex>
  );
}

export function GoneView({ message }: { readonly message: string }) {
  return (
    <EmptyState title={strings.gone} layout="vertical" imageName="contacts" imageWidth={120} flush>
      <Text>{message}</Text>
    </EmptyState>
  );
}
