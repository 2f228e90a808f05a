import { Button, Flex, LoadingButton } from '@hubspot/ui-extensions';
import { useText } from './surface.tsx';

/** The end of every form: into the draft, into the draft and on to the review, or away. */
export function EditorButtons({
  disabled,
  sending,
  onSave,
  onSaveAndReview,
  onCancel,
}: {
  /** Something typed lacks something. */
  readonly disabled: boolean;
  readonly sending: boolean;
  readonly onSave: () => void;
  readonly onSaveAndReview: () => void;
  readonly onCancel: () => void;
}) {
  const text = useText().frame;
  return (
    <Flex direction="row" gap="sm" wrap>
      <LoadingButton variant="primary" loading={sending} disabled={disabled} onClick={onSaveAndReview}>
        {text.saveAndReview}
      </LoadingButton>
      <Button disabled={disabled || sending} onClick={onSave}>
        {text.save}
      </Button>
      <Button variant="transparent" onClick={onCancel}>
        {text.cancel}
      </Button>
    </Flex>
  );
}
