-- What must hold of every position, as a query for what does not. No row: all is well.
-- Each row names a SKU, a location, a variant (the text of its dimensions; empty if none), the rule
-- that is broken and the rule's two figures, in units.
-- Runs on PostgreSQL and H2, at any time, beside running orders; it reads the whole ledger.
-- The same by REST: GET /api/inventory/invariants
with figures as (
  select sku, location, variant, sum(on_hand) as on_hand, sum(reserved) as reserved,
    sum(uncovered) as uncovered, sum(provisional) as provisional, sum(moved) as moved,
    sum(held) as held, sum(promised) as promised, sum(of_sites) as of_sites
  from (
    select sku, location, variant, on_hand, reserved, uncovered, provisional,
      0 as moved, 0 as held, 0 as promised, 0 as of_sites
    from inventory.position
    union all
    select sku, location, variant, 0, 0, 0, 0, delta, 0, 0, 0
    from inventory.movement
    where data_source = 'waymark' and measure = 'onHand'
    union all
    select sku, location, variant, 0, 0, 0, 0, 0, quantity - shipped - returned - uncovered,
      uncovered,
      case when site is null then 0 else quantity - shipped - returned - uncovered end
    from inventory.reservation
    where state = 'OPEN'
  ) as part
  group by sku, location, variant
),
kept as (
  select sku, location, path, sum(allocated) as allocated, sum(given) as given,
    sum(consumed) as consumed, sum(used) as used
  from (
    select sku, location, path, allocated, 0 as given, consumed, 0 as used
    from inventory.allocation
    union all
    select sku, location, path, 0, allocated, 0, consumed
    from inventory.allocation_entry
    union all
    select r.sku, r.location, u.path, 0, 0, 0, u.units
    from inventory.allocated_units u
    join inventory.reservation r on r.id = u.reservation
  ) as part
  group by sku, location, path
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
select sku, location, variant, 'uncovered = sum of open reservations', uncovered, promised
from figures
where uncovered <> promised
union all
select sku, location, variant, 'provisional = sum of sites'' reservations',
  provisional, of_sites
from figures
where provisional <> of_sites
union all
select sku, location, variant, 'reserved >= 0', reserved, 0
from figures
where reserved < 0
union all
select sku, location, variant, 'reserved <= on hand', reserved, on_hand
from figures
where reserved > on_hand
union all
select r.sku, r.location, r.variant, 'an open reservation has units', 0, count(*)
from inventory.reservation r
where (r.state = 'OPEN') <> (r.quantity > r.shipped + r.returned)
group by r.sku, r.location, r.variant
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
union all
select sku, location, '', 'allocated to ' || path || ' = sum of entries', allocated, given
from kept
where allocated <> given
union all
select sku, location, '', 'consumed of ' || path || ' = open reservations and entries',
  consumed, used
from kept
where consumed <> used
union all
select sku, location, '', 'consumed of ' || path || ' >= 0', consumed, 0
from kept
where consumed < 0
union all
select sku, location, '', 'consumed of ' || path || ' <= allocated', consumed, allocated
from kept
where consumed > allocated
union all
select r.sku, r.location, r.variant, 'a reservation''s allocated units = units by allocation',
  sum(r.allocated), sum(coalesce(u.units, 0))
from inventory.reservation r
left join (
  select reservation, sum(units) as units
  from inventory.allocated_units
  group by reservation
) u on u.reservation = r.id
where r.allocated <> coalesce(u.units, 0)
group by r.sku, r.location, r.variant
union all
select r.sku, r.location, r.variant, 'a reservation''s allocated units <= covered units',
  sum(r.allocated), sum(r.quantity - r.shipped - r.returned - r.uncovered)
from inventory.reservation r
where r.allocated > r.quantity - r.shipped - r.returned - r.uncovered
group by r.sku, r.location, r.variant
order by sku, location, variant, rule
fetch first 1000 rows only;
