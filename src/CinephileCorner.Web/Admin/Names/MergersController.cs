using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Makes two names one, and two again.</summary>
public sealed class MergersController(MergerPageQuery pages, NameMerger merger, AdminLinks links) : AdminController
{
    private const string OneIsNotThere = "One of them is not there any more.";

    [HttpGet("/admin/films/{id:int}/merger"), Allow(Permission.Curate)]
    public Task<IActionResult> Films(int id, int? into, string? name, CancellationToken cancellationToken) => AskAsync(NameKind.Film, id, into, name, cancellationToken);

    [HttpGet("/admin/people/{id:int}/merger"), Allow(Permission.Curate)]
    public Task<IActionResult> People(int id, int? into, string? name, CancellationToken cancellationToken) => AskAsync(NameKind.Person, id, into, name, cancellationToken);

    [HttpPost("/admin/films/{id:int}/merger"), Allow(Permission.Curate)]
    public Task<IActionResult> MergeFilms([FromRoute] int id, int into, string? stamp, CancellationToken cancellationToken) => MergeAsync(NameKind.Film, id, into, stamp, cancellationToken);

    [HttpPost("/admin/people/{id:int}/merger"), Allow(Permission.Curate)]
    public Task<IActionResult> MergePeople([FromRoute] int id, int into, string? stamp, CancellationToken cancellationToken) => MergeAsync(NameKind.Person, id, into, stamp, cancellationToken);

    [HttpPost("/admin/mergers/{id:int}/removal"), Allow(Permission.Curate)]
    public async Task<IActionResult> Undo([FromRoute] int id, CancellationToken cancellationToken) =>
        await merger.UndoAsync(id, cancellationToken) is { Outcome: MergeOutcome.Done } done
            ? SayAndGo($"{done.From} and {done.Into} are two again.", links.Name(done.Kind, done.FromId), undo: null) : NotFound();

    [HttpPost("/admin/mergers/{id:int}/redirect/removal"), Allow(Permission.Curate)]
    public async Task<IActionResult> StopLeading([FromRoute] int id, CancellationToken cancellationToken) =>
        await merger.StopLeadingAsync(id, cancellationToken) is { Outcome: MergeOutcome.Done } done
            ? SayAndGo($"The old address of {done.From} leads nowhere any more.", links.Name(done.Kind, done.FromId), undo: null) : NotFound();

    private async Task<IActionResult> AskAsync(NameKind kind, int id, int? into, string? name, CancellationToken cancellationToken) =>
        await pages.FindAsync(kind, id, into, name, cancellationToken) is { } page ? View("Merger", page) : NotFound();

    private async Task<IActionResult> MergeAsync(NameKind kind, int id, int into, string? stamp, CancellationToken cancellationToken)
    {
        var result = await merger.MergeAsync(kind, id, into, stamp ?? "", cancellationToken);
        return result.Outcome switch
        {
            MergeOutcome.Done => SayAndGo($"{result.From} is {result.Into} now.", links.Name(kind, into), links.MergerRemoval(result.MergeId!.Value)), // what is done has a number
            MergeOutcome.Same => SayAndGo("Nothing is merged with itself. Choose another.", links.NameMerger(kind, id), undo: null),
            MergeOutcome.Outdated => SayAndGo($"Nothing was merged: {result.From} or {result.Into} has been changed meanwhile. Look again.", links.Name(kind, id), undo: null),
            _ => SayAndGo("Nothing was merged. " + OneIsNotThere, links.Names(kind), undo: null),
        };
    }
}
