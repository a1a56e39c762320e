import {Loading} from '@carbon/react';
import {lazy, Suspense} from 'react';
import {Navigate, Route, Routes, useLocation} from 'react-router';
import {BatchesPage} from './fulfillment/BatchesPage';
import {WavesPage} from './fulfillment/WavesPage';
import {WhatIfsPage} from './fulfillment/WhatIfsPage';
import {AllocationsPage} from './inventory/AllocationsPage';
import {ImportPage} from './inventory/ImportPage';
import {LedgerPage} from './inventory/LedgerPage';
import {PositionsPage} from './inventory/PositionsPage';
import {ProductPage} from './inventory/ProductPage';
import {ReservationsPage} from './inventory/ReservationsPage';
import {StockLevelsPage} from './inventory/StockLevelsPage';
import {OrderListPage} from './orders/OrderListPage';
import {LoginPage} from './security/LoginPage';
import {useSession} from './security/session';
import {Shell} from './shared/Shell';

// The diagram's library is half of the code, and only this page needs it.
const OrderPage = lazy(() => import('./orders/OrderPage'));

export function App() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/login" element={<LoginPage />} />
        <Route element={<LoggedIn />}>
          <Route path="/" element={<OrderListPage />} />
          <Route path="/orders/:id" element={<OrderPage />} />
          <Route path="/inventory" element={<PositionsPage />} />
          <Route path="/inventory/products/:sku" element={<ProductPage />} />
          <Route path="/inventory/ledger" element={<LedgerPage />} />
          <Route path="/inventory/reservations" element={<ReservationsPage />} />
          <Route path="/inventory/allocations" element={<AllocationsPage />} />
          <Route path="/inventory/stock-levels" element={<StockLevelsPage />} />
          <Route path="/inventory/import" element={<ImportPage />} />
          <Route path="/fulfillment/batches" element={<BatchesPage />} />
          <Route path="/fulfillment/waves" element={<WavesPage />} />
          <Route path="/fulfillment/what-ifs" element={<WhatIfsPage />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Route>
      </Routes>
    </Suspense>
  );
}

function LoggedIn() {
  const {user} = useSession();
  const {pathname, search} = useLocation();
  if (user === undefined) {
    return <Loading />;
  }
  if (user === null) {
    const from = pathname + search;
    const query = from === '/' ? '' : `?from=${encodeURIComponent(from)}`;
    return <Navigate to={`/login${query}`} replace />;
  }
  return <Shell />;
}
