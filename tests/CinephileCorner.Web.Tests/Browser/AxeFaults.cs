using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>What axe finds wrong with a page.</summary>
internal static class AxeFaults
{
    // All that is reported is what is wrong: to gather what is right as well takes as long as the looking.
    private static readonly HashSet<ResultType> Wrong = [ResultType.Violations];

    /// <summary>The rule and the element of each fault.</summary>
    /// <param name="rules">The only rules to look for; none for all.</param>
    public static async Task<IEnumerable<string>> AxeFaultsAsync(this IPage page, params string[] rules)
    {
        var options = new AxeRunOptions { ResultTypes = Wrong };
        if (rules.Length > 0)
            options.RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] };
        return (await page.RunAxe(options)).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"));
    }
}
