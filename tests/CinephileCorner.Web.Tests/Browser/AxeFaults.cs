using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>What axe finds wrong with a page.</summary>
internal static class AxeFaults
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rule and the element of each fault. axe runs in the page itself: none of ours holds a page of another site, for which it would want a window more.</summary>
    /// <param name="rules">The only rules to look for; none for all.</param>
    public static async Task<IReadOnlyList<string>> AxeFaultsAsync(this IPage page, params string[] rules)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async (rules) => {
              const options = { resultTypes: ["violations"], preload: false };
              if (rules.length > 0) options.runOnly = { type: "rule", values: rules };
              const { violations } = await axe.run(document, options);
              return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
            }
            """, rules);
    }
}
