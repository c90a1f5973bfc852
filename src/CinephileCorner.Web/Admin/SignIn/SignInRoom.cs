using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.SignIn;

/// <summary>What the steps of signing in have in common: how each ending is told, to a page and to a script.</summary>
public abstract class SignInRoom(Entrance entrance, SignInTickets tickets, IAntiforgery antiforgery, AdminLinks links) : AdminController
{
    internal Entrance Entrance => entrance;

    internal AdminLinks Admin => links;

    /// <summary>Only to a page of the admin area; anything else leads to the dashboard.</summary>
    internal string Safe(string? next) =>
        Url.IsLocalUrl(next) && (next == links.Dashboard || next.StartsWith(links.Dashboard + "/", StringComparison.Ordinal) || next.StartsWith(links.Dashboard + "?", StringComparison.Ordinal)) ? next : links.Dashboard;

    /// <summary>Signs in, or says what is missing.</summary>
    /// <param name="again">The page with its form once more, and what was wrong.</param>
    internal async Task<IActionResult> AnswerAsync(SignInOutcome outcome, string means, string? next, Func<string, IActionResult> again)
    {
        switch (outcome.State)
        {
            case SignInState.Proved:
                await entrance.ClearAsync(outcome.Editor!, HttpContext, HttpContext.RequestAborted);
                var notice = await entrance.NoticeAsync(outcome.Editor!, HttpContext.RequestAborted);
                await tickets.AdmitAsync(outcome.Editor!, means, HttpContext, HttpContext.RequestAborted);
                if (notice is not null)
                    Say(notice);
                return Request.WantsJson()
                    ? Json(new { status = "signed-in", token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken, url = Safe(next) })
                    : LocalRedirect(Safe(next));
            case SignInState.NeedsFactor:
                await PendingSignIn.RememberAsync(HttpContext, outcome.Editor!);
                return Request.WantsJson() ? Json(new { status = "second-factor" }) : LocalRedirect(links.SecondStep(Safe(next)));
            default:
                return Again(outcome, again);
        }
    }

    /// <summary>Says why not: 429 with the time to wait, 401 to a script, the page once more to a person.</summary>
    internal IActionResult Again(SignInOutcome outcome, Func<string, IActionResult> again, string? message = null)
    {
        var isTooMany = outcome.State == SignInState.TooMany;
        if (isTooMany)
            Response.Headers.RetryAfter = outcome.WaitSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        message = isTooMany ? outcome.Message : message ?? outcome.Message;
        Response.StatusCode = isTooMany ? StatusCodes.Status429TooManyRequests : Request.WantsJson() ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest;
        return Request.WantsJson() ? Json(new { status = isTooMany ? "too-many" : "refused", message }) : again(message);
    }
}
