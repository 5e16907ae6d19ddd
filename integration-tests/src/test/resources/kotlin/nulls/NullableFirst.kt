package com.example.kotlin.nulls

import io.github.deploysdks.core.page.PagedIterable
import io.github.deploysdks.octopus.model.Task

fun id(tasks: PagedIterable<Task>): String = tasks.first().id() // error: nullable receiver of type 'Task?'
