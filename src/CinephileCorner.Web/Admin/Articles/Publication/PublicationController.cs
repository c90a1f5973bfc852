using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Publication;

/// <summary>Giving an article, or its changes, to readers: now or at a moment.</summary>
public sealed class PublicationController(ArticlePublisher publisher, PublicationPageQuery pages, LocalMoments moments, CurrentEditor me, TimeProvider time, AdminLinks links) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/publication"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, new PublicationForm(), FormFaults.None, cancellationToken) is { } page ? View("Publication", page) : NotFound();

    [HttpPost("/admin/articles/{id:int}/publication"), Allow(Permission.Write)]
    public async Task<IActionResult> Publish([FromRoute] int id, PublicationForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        DateTime? at = null;
        if (form.IsScheduled)
        {
            var moment = moments.Read(form.Date, form.Time, form.Zone == "mine" ? me.TimeZone : null, form.Second);
            if (moment.Fault is not null)
                return await FaultyAsync(id, form, new FormFaults().Add(moment.Field, moment.Fault), cancellationToken);
            if (moment.Utc <= time.GetUtcNow().UtcDateTime)
                return await FaultyAsync(id, form, new FormFaults().Add("date", $"{moments.Words(moment.Utc, me.TimeZone)} has passed. Write a moment to come, or choose Now."), cancellationToken);
            at = moment.Utc;
        }
        var result = await publisher.PublishAsync(id, string.IsNullOrEmpty(form.Hash) ? null : form.Hash, at, cancellationToken);
        return result.Outcome switch
        {
            PublishOutcome.Done => Done(id, Words(result)),
            PublishOutcome.Missing => NotFound(),
            PublishOutcome.Forbidden => new ForbiddenResult(),
            PublishOutcome.Conflict => RedirectToConflict(id, result),
            PublishOutcome.Outdated => await FaultyAsync(id, form, new FormFaults().Add("", "The text has changed since this page was opened; look at it again, then publish."), cancellationToken),
            _ => await FaultyAsync(id, form, FaultsOf(result), cancellationToken),
        };
    }

    [HttpPost("/admin/articles/{id:int}/publication/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Unschedule([FromRoute] int id, CancellationToken cancellationToken)
    {
        var result = await publisher.UnscheduleAsync(id, cancellationToken);
        return result.Outcome switch
        {
            PublishOutcome.Done => Done(id, $"“{result.Headline}” is off the schedule."),
            PublishOutcome.Missing => NotFound(),
            PublishOutcome.Forbidden => new ForbiddenResult(),
            _ => Done(id, "Nothing was scheduled any more."),
        };
    }

    private string Words(PublishResult result) => result.DueUtc is { } due
        ? $"“{result.Headline}” is scheduled for {moments.Words(due, me.TimeZone)}."
        : $"Readers have “{result.Headline}” now.";

    private IActionResult Done(int id, string words)
    {
        if (Request.WantsJson())
            return Json(new { status = "done", message = words, url = links.Article(id) });
        Say(words);
        return Redirect(links.Article(id));
    }

    private IActionResult RedirectToConflict(int id, PublishResult result)
    {
        var url = links.Conflict(id, result.KeptAs!.Value); // a conflict has one
        if (Request.WantsJson())
            return new JsonResult(new { status = "conflict", url }) { StatusCode = StatusCodes.Status409Conflict };
        Say("The article was changed meanwhile, in the same place. Settle here which words stand, then publish.");
        return Redirect(url);
    }

    private async Task<IActionResult> FaultyAsync(int id, PublicationForm form, FormFaults faults, CancellationToken cancellationToken)
    {
        if (Request.WantsJson())
            return new JsonResult(new { status = "refused", problems = faults.Select(fault => new { field = fault.Field, message = fault.Message }) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        if (await pages.FindAsync(id, form, faults, cancellationToken) is not { } page)
            return NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Publication", page);
    }

    private static FormFaults FaultsOf(PublishResult result)
    {
        var faults = new FormFaults();
        foreach (var problem in result.Problems)
            faults.Add("", $"Line {problem.Line}: {problem.What}{(problem.Remedy is null ? "" : "; " + problem.Remedy)}.");
        return faults;
    }
}
