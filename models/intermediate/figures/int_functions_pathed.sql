with

functions as (

    select * from {{ ref('functions') }}

),

former_names as (

    select * from {{ ref('function_former_names') }}

),

names as (

    select
        function_code,
        {{ name_key('function_name') }} as name_key
    from functions

    union

    select
        function_code,
        {{ name_key('former_name') }} as name_key
    from former_names

),

paths as (

    select
        names.function_code,
        concat_ws('/', classes.name_key, sections.name_key, names.name_key) as path_key

    from names
    left join names as sections
        on
            length(names.function_code) = 7
            and left(names.function_code, 5) = sections.function_code
    left join names as classes
        on
            length(names.function_code) > 3
            and left(names.function_code, 3) = classes.function_code

),

-- a name on its own decides only where no other line bears it
lone_names as (

    select
        min(function_code) as function_code,
        name_key as path_key

    from names
    group by name_key
    having count(distinct function_code) = 1

),

pathed as (

    select
        path_key,
        function_code
    from paths

    union

    select
        path_key,
        function_code
    from lone_names

)

select * from pathed
