with

balanced as (

    select * from {{ ref('int_checks_balanced') }}

),

in_percent as (

    select * from {{ ref('int_checks_in_percent') }}

),

worded as (

    select * from {{ ref('int_checks_worded') }}

),

operands as (

    select * from {{ ref('int_check_operands') }}

),

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

unioned as (

    select * from balanced

    union all

    select * from in_percent

    union all

    select * from worded

),

-- the reading that fits best speaks for a check
best_reading as (

    select *
    from unioned
    qualify row_number() over (
        partition by check_id
        order by
            case status when 'holds' then 1 when 'fails' then 2 else 3 end,
            abs(difference) nulls last,
            reading
    ) = 1

),

-- what the figures compared are like
described as (

    select
        best_reading.check_id,
        count(distinct operands.figure_id) as figures_compared,
        bool_or(figures.is_approximate) as has_approximate,
        bool_or(figures.place_has_unclaimed) as has_unclaimed_beside,
        coalesce(
            max(figures.printed_step) filter (where operands.role = 'told'), min(figures.printed_step)
        ) as finest_step

    from best_reading
    inner join operands
        on
            best_reading.check_id = operands.check_id
            and best_reading.reading = operands.reading
    inner join figures
        on operands.figure_id = figures.figure_id
    group by best_reading.check_id

),

graded as (

    select
        best_reading.check_id,
        best_reading.rule_id,
        best_reading.document_id,
        best_reading.anchor_id,
        best_reading.reading,
        best_reading.left_value,
        best_reading.right_value,
        best_reading.difference,
        best_reading.tolerance,
        case
            -- a list with a number that was not understood is not known to be whole
            when
                best_reading.status = 'fails' and rules.list_completeness = 'open' and rules.relation = '='
                and best_reading.difference > 0 and described.has_unclaimed_beside
                then 'missing_input'
            else best_reading.status
        end as status,
        case
            when best_reading.status != 'fails' then rules.severity
            when rules.severity = 'wording' then 'wording'
            when
                rules.relation = '='
                and abs(best_reading.difference) <= best_reading.tolerance + described.finest_step
                then 'rounding'
            when described.has_approximate then 'unexplained'
            when rules.list_completeness = 'open' and rules.relation = '=' and best_reading.difference < 0
                then 'contradiction'
            else rules.severity
        end as severity,
        described.has_approximate,
        described.figures_compared

    from best_reading
    inner join rules
        on best_reading.rule_id = rules.rule_id
    inner join described
        on best_reading.check_id = described.check_id

)

select * from graded
