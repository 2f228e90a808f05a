import type { DropdownButtonItemProps, DropdownProps } from '@hubspot/ui-extensions';
import { createContext, useContext, useId, useRef, useState } from 'react';
import { press } from './buttons.tsx';
import { hostComponent } from './host-component.tsx';
import { moveFocus } from './move-focus.ts';
import { useOverlay } from './overlay.tsx';
import { Popup } from './popup.tsx';
import { sizeName } from './sizes.ts';

const CloseMenu = createContext<() => void>(() => undefined);

function MenuButton({
  options,
  variant = 'secondary',
  buttonText = 'More',
  buttonSize = 'md',
  disabled,
  children,
}: DropdownProps) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={disabled}
        className={`hs-button hs-button-${variant} hs-button-${sizeName(buttonSize)} hs-menu-button`}
        aria-haspopup="menu"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.getElementById(id)?.showPopover();
        }}
      >
        {buttonText}
        <span className="hs-caret" aria-hidden="true" />
      </button>
      <CloseMenu.Provider value={close}>
        <Popup {...{ button, id, open }} role="menu" label={buttonText} onToggle={setOpen}>
          <div
            role="presentation"
            onKeyDown={(event) => {
              if (moveFocus(event, '[role=menuitem]') === null && event.key === 'Tab') close();
            }}
          >
            {options?.map((option) => (
              <MenuItem key={option.label} onClick={() => option.onClick?.()}>
                {option.label}
              </MenuItem>
            ))}
            {children}
          </div>
        </Popup>
      </CloseMenu.Provider>
    </>
  );
}

export const Dropdown = hostComponent<DropdownProps>(
  'Dropdown',
  ['options', 'variant', 'buttonText', 'buttonSize', 'disabled'],
  (props) => <MenuButton {...props} />,
);

function MenuItem({ onClick, overlay, children }: DropdownButtonItemProps) {
  const closeMenu = useContext(CloseMenu);
  const { trigger, open, drawn } = useOverlay<HTMLButtonElement>(overlay);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        role="menuitem"
        className="hs-menu-item"
        onClick={() => {
          // First of all, so that a dialog finds the focus on the menu's button and gives it back there.
          closeMenu();
          press(onClick);
          open();
        }}
      >
        {children}
      </button>
      {drawn}
    </>
  );
}

export const DropdownButtonItem = hostComponent<DropdownButtonItemProps>(
  'DropdownButtonItem',
  ['onClick', 'overlay'],
  (props) => <MenuItem {...props} />,
);
