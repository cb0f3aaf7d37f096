with

figures as (

    select * from {{ ref('int_figures_comparable') }}

),

wanted as (

    select * from {{ ref('int_identity_wanted') }}

),

tellings as (

    select * from {{ ref('int_identity_tellings') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

anchor_roles as (

    select distinct
        rule_id,
        role,
        sign
    from {{ ref('rule_components') }}
    where presence = 'anchor'

),

-- a rule with two readings (with and without an operand, one base or the other) holds when one of them does
readings as (

    select distinct
        wanted.rule_id,
        wanted.document_id,
        wanted.anchor_id,
        numbers.reading

    from wanted
    inner join rules
        on wanted.rule_id = rules.rule_id
    inner join (values (1), (2)) as numbers (reading)
        on rules.readings >= numbers.reading

),

-- of a list, a part counts only where the whole that it belongs to is not listed itself
listed as (

    select
        parts.*,
        count(*) over (partition by parts.rule_id, parts.anchor_id, parts.component) as parts_listed

    from tellings as parts
    left join tellings as wholes
        on
            parts.rule_id = wholes.rule_id
            and parts.anchor_id = wholes.anchor_id
            and parts.unless_code = wholes.code_compared
    where wholes.rule_id is null

),

asked as (

    select distinct
        readings.rule_id,
        readings.document_id,
        readings.anchor_id,
        readings.reading,
        wanted.component,
        wanted.role,
        wanted.sign,
        wanted.presence

    from readings
    inner join wanted
        on
            readings.rule_id = wanted.rule_id
            and readings.anchor_id = wanted.anchor_id
            and wanted.reading in (0, readings.reading)

),

operands as (

    select
        asked.rule_id,
        asked.document_id,
        asked.anchor_id,
        asked.reading,
        asked.role,
        asked.sign,
        listed.figure_id,
        listed.nearness

    from asked
    left join listed
        on
            asked.rule_id = listed.rule_id
            and asked.anchor_id = listed.anchor_id
            and asked.component = listed.component
            and listed.reading in (0, asked.reading)
            and (listed.presence = 'required' or listed.parts_listed >= 2)

    union all

    select
        readings.rule_id,
        readings.document_id,
        readings.anchor_id,
        readings.reading,
        anchor_roles.role,
        anchor_roles.sign,
        readings.anchor_id as figure_id,
        0 as nearness

    from readings
    inner join anchor_roles
        on readings.rule_id = anchor_roles.rule_id

),

-- of several tellings of a total, those with their parts at hand speak for it
judged as (

    select
        operands.*,
        anchors.thing_key || anchors.measure || anchors.fund_scope || anchors.period_key as told_of,
        max(operands.nearness) over one_check as widest,
        count(*) over one_check = count(operands.figure_id) over one_check as is_complete

    from operands
    inner join figures as anchors
        on operands.anchor_id = anchors.figure_id
    window one_check as (partition by operands.rule_id, operands.anchor_id, operands.reading)

),

chosen as (

    select
        rule_id,
        document_id,
        anchor_id,
        anchor_id as check_key,
        reading,
        role,
        sign,
        1 as multiplier,
        row_number() over (partition by rule_id, anchor_id, reading order by role, nearness, figure_id, sign) as term,
        1 as factor,
        figure_id

    from judged
    qualify
        not is_complete
        or widest <= 2
        or widest = min(case when is_complete then widest end) over (partition by rule_id, document_id, told_of)

)

select * from chosen
