import { Button, EmptyState, ErrorState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';

export function LoadingView() {
  const { text } = useSurface();
  return <LoadingSpinner label={text.loading} showLabel layout="centered" size="sm" />;
}

interface ErrorViewProps {
  readonly message: string;
  readonly requestId: string | null;
  /** Null: trying again would change nothing. */
  readonly onRetry: (() => void) | null;
}

export function ErrorView({ message, requestId, onRetry }: ErrorViewProps) {
  const { text } = useSurface();
  return (
    <ErrorState title={text.error.title} type="error">
      <Flex direction="column" align="center" gap="sm">
        <Text>{message}</Text>
        {requestId !== null && <Text variant="microcopy">{text.error.requestId(requestId)}</Text>}
        {onRetry !== null && <Button onClick={onRetry}>{text.retry}</Button>}
      </Flex>
    </ErrorState>
  );
}

interface NeverRoutedViewProps {
  readonly message: string;
  readonly onRefresh: () => void;
}

export function NeverRoutedView({ message, onRefresh }: NeverRoutedViewProps) {
  const { text } = useSurface();
  return (
    <EmptyState title={text.neverRouted} layout="vertical" imageName="leads" imageWidth={120} flush>
      <Flex direction="column" align="center" gap="sm">
        <Text>{message}</Text>
        <Button size="sm" onClick={onRefresh}>
          {text.refresh}
        </Button>
      </Flex>
    </EmptyState>
  );
}

export function RoutingView({ message }: { readonly message: string }) {
  const { text } = useSurface();
  return (
    <Flex direction="column" gap="sm" align="center">
      <LoadingSpinner label={text.routing} showLabel layout="centered" size="md" />
      <Text>{message}</Text>
    </Flex>
  );
}

export function GoneView({ message }: { readonly message: string }) {
  const { text } = useSurface();
  return (
    <EmptyState title={text.gone} layout="vertical" imageName="contacts" imageWidth={120} flush>
      <Text>{message}</Text>
    </EmptyState>
  );
}
