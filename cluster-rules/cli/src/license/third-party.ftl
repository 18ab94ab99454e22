<#-- One line for each artifact of others: its coordinates, its licence, its home. -->
What this jar contains of others, each with its licence.

Apache-2.0: the text is META-INF/LICENSE, the notices are in META-INF/NOTICE.
BSD-3-Clause: the text is about.html.
MIT: the text is META-INF/LICENSE.txt.
The licences of code that an artifact contains itself are in META-INF, in files whose names end in -LICENSE.

<#list dependencyMap as entry>
${entry.key.groupId}:${entry.key.artifactId}:${entry.key.version}  ${entry.value?join(", ")}<#if entry.key.url??>  ${entry.key.url}</#if>
</#list>
