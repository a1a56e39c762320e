-- What must hold of every position, as a query for what does not. No row: all is well.
-- Each row names a SKU, a location, a variant (the text of its dimensions; empty if none), the rule
-- that is broken and the rule's two figures, in units.
-- Runs on PostgreSQL and H2, at any time, beside running orders; it reads the whole ledger.
-- The same by REST: GET /api/inventory/invariants
with figures as (
  select sku, location, variant, sum(on_hand) as on_hand, sum(reserved) as reserved,
    sum(moved) as moved, sum(held) as held
  from (
    select sku, location, variant, on_hand, reserved, 0 as moved, 0 as held
    from inventory.position
    union all
    select sku, location, variant, 0, 0, delta, 0
    from inventory.movement
    where data_source = 'waymark' and measure = 'onHand'
    union all
    select sku, location, variant, 0, 0, 0, quantity
    from inventory.reservation
    where state = 'OPEN'
  ) as part
  group by sku, location, variant
)
select sku, location, variant, 'on hand = sum of movements' as rule,
  on_hand as figure, moved as against
from figures
where on_hand <> moved
union all
select sku, location, variant, 'reserved = sum of open reservations', reserved, held
from figures
where reserved <> held
union all
select sku, location, variant, 'reserved >= 0', reserved, 0
from figures
where reserved < 0
union all
select sku, location, variant, 'reserved <= on hand', reserved, on_hand
from figures
where reserved > on_hand
union all
select sku, location, variant, data_source || '.' || measure || ' = sum of movements',
  sum(quantity), sum(moved)
from (
  select sku, location, variant, data_source, measure, quantity, 0 as moved
  from inventory.quantity
  union all
  select sku, location, variant, data_source, measure, 0, delta
  from inventory.movement
  where data_source <> 'waymark'
) as report
group by sku, location, variant, data_source, measure
having sum(quantity) <> sum(moved)
order by sku, location, variant, rule
fetch first 1000 rows only;
