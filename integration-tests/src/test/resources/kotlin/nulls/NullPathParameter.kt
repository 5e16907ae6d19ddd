package com.example.kotlin.nulls

import io.github.deploysdks.octopus.OctopusSpace

fun task(space: OctopusSpace, id: String?) = space.tasks().get(id) // error: actual type is 'String?', but 'String' was expected
