import {
  Content,
  Header,
  HeaderContainer,
  HeaderGlobalAction,
  HeaderGlobalBar,
  HeaderMenu,
  HeaderMenuButton,
  HeaderMenuItem,
  HeaderName,
  HeaderNavigation,
  HeaderPanel,
  HeaderSideNavItems,
  SideNav,
  SideNavItems,
  SkipToContent,
  Theme,
} from '@carbon/react';
import {UserAvatar} from '@carbon/icons-react';
import {useState} from 'react';
import {Link, Outlet, useLocation} from 'react-router';
import {maySeeEngine, useSession} from '../security/session';

const engine = [
  {name: 'Cockpit', href: '/camunda/app/cockpit/'},
  {name: 'Tasklist', href: '/camunda/app/tasklist/'},
];
const api = {name: 'API documentation', href: '/swagger-ui.html'};

/** The header around every page, and the page. */
export function Shell() {
  return (
    <>
      <Theme theme="g100">
        <HeaderContainer
          render={({isSideNavExpanded, onClickSideNavExpand}) => (
            <Header aria-label="Waymark">
              <SkipToContent />
              <HeaderMenuButton
                aria-label={isSideNavExpanded ? 'Close menu' : 'Open menu'}
                onClick={onClickSideNavExpand}
                isActive={isSideNavExpanded}
                aria-expanded={isSideNavExpanded}
              />
              <HeaderName as={Link} to="/" prefix="">
                Waymark
              </HeaderName>
              <HeaderNavigation aria-label="Rooms">
                <Rooms />
              </HeaderNavigation>
              <UserMenu />
              <SideNav
                aria-label="Menu"
                expanded={isSideNavExpanded}
                isPersistent={false}
                onSideNavBlur={onClickSideNavExpand}
              >
                <SideNavItems>
                  <HeaderSideNavItems>
                    <Rooms />
                  </HeaderSideNavItems>
                </SideNavItems>
              </SideNav>
            </Header>
          )}
        />
      </Theme>
      <Content id="main-content" className="page">
        <Outlet />
      </Content>
    </>
  );
}

function Rooms() {
  const {pathname} = useLocation();
  const {user} = useSession();
  const operations = maySeeEngine(user) ? [...engine, api] : [api];
  const inOrders = pathname === '/' || pathname.startsWith('/orders');
  return (
    <>
      <HeaderMenuItem as={Link} to="/" isActive={inOrders}>
        Orders
      </HeaderMenuItem>
      <HeaderMenuItem as={Link} to="/inventory" isActive={pathname.startsWith('/inventory')}>
        Inventory
      </HeaderMenuItem>
      <HeaderMenuItem
        as={Link}
        to="/fulfillment/waves"
        isActive={pathname.startsWith('/fulfillment')}
      >
        Fulfillment
      </HeaderMenuItem>
      <HeaderMenu aria-label="Operations" menuLinkName="Operations">
        {operations.map(({name, href}) => (
          <HeaderMenuItem key={name} href={href}>
            {name}
          </HeaderMenuItem>
        ))}
      </HeaderMenu>
    </>
  );
}

function UserMenu() {
  const {user, logOut} = useSession();
  const [open, setOpen] = useState(false);
  return (
    <HeaderGlobalBar>
      <HeaderGlobalAction
        aria-label="User"
        aria-expanded={open}
        isActive={open}
        tooltipAlignment="end"
        onClick={() => setOpen(!open)}
      >
        <UserAvatar size={20} />
      </HeaderGlobalAction>
      <HeaderPanel expanded={open} onHeaderPanelFocus={() => setOpen(false)}>
        {open && (
          <div className="user-menu">
            <p className="user-menu__name">{user?.name}</p>
            <p className="user-menu__roles">{user?.roles.join(', ')}</p>
            <button type="button" className="user-menu__action" onClick={() => void logOut()}>
              Log out
            </button>
          </div>
        )}
      </HeaderPanel>
    </HeaderGlobalBar>
  );
}
