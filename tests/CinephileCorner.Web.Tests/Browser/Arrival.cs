using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CinephileCorner.Web.Tests.Browser;

/// <summary>Waits for a page by looking at where it is, and not for events of the driver, which now and then misses one.</summary>
internal static class Arrival
{
    /// <summary>Until the page is at an address and has loaded.</summary>
    /// <param name="address">As the driver writes patterns: <c>**</c> for anything, <c>*</c> for anything but a slash.</param>
    public static Task ArrivesAsync(this IPage page, string address) =>
        page.ArrivesAsync(EditorSite.Like("^" + Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$"));

    /// <summary>Until the page is at an address and has loaded.</summary>
    public static async Task ArrivesAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', done, { once: true }))");
    }
}
