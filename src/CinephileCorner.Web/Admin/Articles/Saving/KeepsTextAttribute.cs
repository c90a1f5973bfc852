using System.Globalization;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinephileCorner.Web.Admin.Articles.Saving;

/// <summary>
/// Where words arrive, none may be lost to a refusal: a text whose sign-in has ended, whose token was stale or whose sender
/// may not write there is kept, and the answer says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KeepsTextAttribute : Attribute, IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var refusal = context.Result switch
        {
            ChallengeResult => (StatusCodes.Status401Unauthorized, "signed-out", "Your sign-in has ended. Sign in again."),
            IAntiforgeryValidationFailedResult => (StatusCodes.Status400BadRequest, "stale-token", "The page had grown stale, so what it sent was not taken. Open the article again."),
            ForbiddenResult => (StatusCodes.Status403Forbidden, "forbidden", "Your account may not change this article."),
            LackingFactorResult => (StatusCodes.Status403Forbidden, "second-factor", "Set up a second factor first."),
            _ => default,
        };
        if (refusal != default && await TextAsync(context.HttpContext) is { Length: > 0 } text)
        {
            var (status, word, message) = refusal;
            var kept = context.HttpContext.RequestServices.GetRequiredService<KeptTexts>();
            var isKept = await kept.KeepAsync(text, IdOf(context), message, context.HttpContext.RequestAborted);
            context.Result = new TextRefusal(status, word, message, text, isKept);
        }
        await next();
    }

    private static async Task<string?> TextAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["text"] : default(string);
        }
        catch (Exception fault) when (UnreadableForms.Is(fault))
        {
            return null;
        }
    }

    // A text left aside names its article beside it.
    private static int? IdOf(ResultExecutingContext context)
    {
        var id = context.RouteData.Values["id"]?.ToString() ?? context.HttpContext.Request.Form["article"].ToString(); // it was read for its text
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
