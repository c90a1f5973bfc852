using CinephileCorner.Data.Editing;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles;

/// <summary>Answers for what was done to one article.</summary>
internal static class Outcomes
{
    /// <param name="done">With the headline as <c>{0}</c>.</param>
    /// <param name="undo">Where a form is sent that takes it back; null when it cannot be.</param>
    /// <summary>Back to a page that says what happened.</summary>
    public static IActionResult After(this AdminController controller, PublishResult result, string next, string done, string otherwise, string? undo) => result.Outcome switch
    {
        PublishOutcome.Missing => controller.NotFound(),
        PublishOutcome.Forbidden => new ForbiddenResult(),
        PublishOutcome.Done => controller.SayAndGo(done.Replace("{0}", result.Headline, StringComparison.Ordinal), next, undo),
        _ => controller.SayAndGo(otherwise, next, undo: null),
    };
}
