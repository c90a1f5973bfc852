using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.DraftLinks;

/// <summary>Secret addresses at which somebody without an account reads an article before it is published.</summary>
public sealed class DraftLinksController(DraftLinksPageQuery pages, DraftLinkDesk desk) : AdminController
{
    [HttpGet("/admin/articles/{id:int}/draft-links"), Allow(Permission.Write)]
    public async Task<IActionResult> List([FromRoute] int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, made: null, cancellationToken) is { } page ? View("DraftLinks", page) : NotFound();

    /// <summary>The answer shows the secret; no later page can.</summary>
    [HttpPost("/admin/articles/{id:int}/draft-links"), Allow(Permission.Write)]
    public async Task<IActionResult> Make([FromRoute] int id, string? @for, CancellationToken cancellationToken)
    {
        if (await desk.MakeAsync(id, @for, cancellationToken) is not { } address || await pages.FindAsync(id, address, cancellationToken) is not { } page)
            return NotFound();
        return Request.WantsJson() ? Json(new { status = "done", url = address }) : View("DraftLinks", page);
    }

    [HttpPost("/admin/articles/{id:int}/draft-links/{link:int}/revocation"), Allow(Permission.Write)]
    public async Task<IActionResult> Revoke([FromRoute] int id, [FromRoute] int link, CancellationToken cancellationToken) =>
        await desk.RevokeAsync(id, link, cancellationToken) ? SayAndGo("The link leads nowhere any more.", $"/admin/articles/{id}/draft-links", undo: null) : NotFound();
}
