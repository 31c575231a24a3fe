<#list dependencyMap as entry>
${entry.getKey().groupId}:${entry.getKey().artifactId} ${entry.getKey().version}
<#list entry.getValue() as licence>
  ${licence}
</#list>
<#if (entry.getKey().url!"")?has_content>
  ${entry.getKey().url}
</#if>
</#list>
