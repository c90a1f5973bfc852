using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.List;

/// <summary>The names an editor gives to lists of articles.</summary>
public sealed class NamedFiltersController(NamedFilterDesk desk, ArticlesPageQuery pages, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/filters"), Allow(Permission.Write)]
    public async Task<IActionResult> Save([FromForm] ArticlesFilter filter, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var fault = await desk.SaveAsync(filter, name, cancellationToken);
        return fault is null
            ? SayAndGo($"“{NamedFilterDesk.Plain(name)}” stands above the list now.", filter.Address(links.Articles), undo: null)
            : await FaultyAsync(filter, name, fault, cancellationToken);
    }

    [HttpPost("/admin/articles/filters/{id:int}/name"), Allow(Permission.Write)]
    public async Task<IActionResult> Rename([FromRoute] int id, [FromForm] ArticlesFilter filter, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await desk.FindAsync(id, cancellationToken) is not { } saved)
            return NotFound();
        return await desk.RenameAsync(saved, name, cancellationToken) is { } fault
            ? await FaultyAsync(filter, name, fault, cancellationToken)
            : SayAndGo($"It is called “{saved.Name}” now.", $"{links.Articles}?{saved.Query}", undo: null);
    }

    [HttpPost("/admin/articles/filters/{id:int}/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Remove([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } saved)
            return NotFound();
        await desk.RemoveAsync(saved, cancellationToken);
        return SayAndGo($"“{saved.Name}” no longer stands above the list. No article was touched.", $"{links.Articles}?{saved.Query}", links.NamedFilterReturn(id));
    }

    [HttpPost("/admin/articles/filters/{id:int}/removal/undo"), Allow(Permission.Write)]
    public async Task<IActionResult> Return([FromRoute] int id, CancellationToken cancellationToken) =>
        await desk.ReturnAsync(id, cancellationToken) is { } saved ? SayAndGo($"“{saved.Name}” is back.", $"{links.Articles}?{saved.Query}", undo: null) : NotFound();

    private async Task<IActionResult> FaultyAsync(ArticlesFilter filter, string? name, string fault, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Articles", await pages.FindAsync(filter, new FormFaults().Add("name", fault), cancellationToken) with { TypedName = NamedFilterDesk.Plain(name) });
    }
}
