package com.example.kotlin.nulls

import io.github.deploysdks.core.page.Page

fun page(items: List<String?>): Page<String> = Page.of(items) // error: actual type is 'List<String?>'
