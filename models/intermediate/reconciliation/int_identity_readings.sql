with

wanted as (

    select * from {{ ref('int_identity_wanted') }}

),

tellings as (

    select * from {{ ref('int_identity_tellings') }}

),

rules as (

    select * from {{ ref('reconciliation_rules') }}

),

-- a rule with two readings (with and without an operand, one base or the other) holds when one of them does
asked as (

    select distinct
        wanted.rule_id,
        wanted.document_id,
        wanted.anchor_id,
        readings.reading,
        wanted.component,
        wanted.role,
        wanted.sign,
        wanted.presence

    from wanted
    inner join rules
        on wanted.rule_id = rules.rule_id
    inner join (values (1), (2), (3), (4)) as readings (reading)
        on
            rules.readings >= readings.reading
            and wanted.reading in (0, readings.reading)

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

-- for each reading, so that what is asked for meets it by equality alone
told as (

    select
        listed.rule_id,
        listed.anchor_id,
        listed.component,
        listed.figure_id,
        listed.nearness,
        listed.distance,
        readings.reading

    from listed
    inner join (values (1), (2), (3), (4)) as readings (reading)
        on listed.reading in (0, readings.reading)
    where listed.presence != 'list' or listed.parts_listed >= 2

),

-- an operand that is not told stays a row without a figure
answered as (

    select
        asked.rule_id,
        asked.document_id,
        asked.anchor_id,
        asked.reading,
        asked.role,
        asked.sign,
        told.figure_id,
        told.nearness,
        told.distance

    from asked
    left join told
        on
            asked.rule_id = told.rule_id
            and asked.anchor_id = told.anchor_id
            and asked.component = told.component
            and asked.reading = told.reading

)

select * from answered
