with

terms as (

    select * from {{ ref('int_check_terms') }}

),

roles as (

    select
        check_id,
        side,
        role,
        {{ text_in_order('term_in_line', '', 'term_number') }} as arithmetic,
        sum(term_operands) as operands

    from terms
    group by
        check_id,
        side,
        role

),

-- the places that a side is told in, each once, in the order of the text
sections as (

    select
        check_id,
        side,
        place,
        min(char_start) as char_start

    from terms
    where place != ''
    group by
        check_id,
        side,
        place

),

places as (

    select
        check_id,
        {{ text_in_order('place', '; ', 'char_start') }} filter (where side = 'left') as left_place,
        {{ text_in_order('place', '; ', 'char_start') }} filter (where side = 'right') as right_place

    from sections
    group by check_id

),

sides as (

    select
        check_id,
        max(arithmetic) filter (where side = 'left') as left_label,
        max(arithmetic) filter (where role = 'right') as right_arithmetic,
        max(arithmetic) filter (where role = 'part') as part_arithmetic,
        max(arithmetic) filter (where role = 'base') as base_arithmetic,
        sum(operands) filter (where side = 'right') as right_operands

    from roles
    group by check_id

),

placed as (

    select
        sides.check_id,
        sides.left_label,
        sides.right_operands,
        places.left_place,
        nullif(places.right_place, places.left_place) as right_place,
        coalesce(
            sides.right_arithmetic, '(' || sides.part_arithmetic || ') ÷ (' || sides.base_arithmetic || ')'
        ) as right_label

    from sides
    left join places
        on sides.check_id = places.check_id

)

select * from placed
