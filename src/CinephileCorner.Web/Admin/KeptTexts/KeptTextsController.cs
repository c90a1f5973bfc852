using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>Texts that could not be taken when they came, for their author to do something with.</summary>
public sealed class KeptTextsController(KeptTextPagesQuery pages, KeptTextDesk desk, Articles.Saving.KeptTexts kept, AdminLinks links) : AdminController
{
    [HttpGet("/admin/kept-texts"), Allow(Permission.Write)]
    public async Task<IActionResult> List(CancellationToken cancellationToken) => View("KeptTexts", await pages.ListAsync(cancellationToken));

    /// <summary>A text that was found on a device and left aside: it is not thrown away there before it is kept here.</summary>
    [HttpPost("/admin/kept-texts"), Allow(Permission.Write), Articles.Saving.KeepsText, RequestSizeLimit(Articles.Saving.SaveForm.MostBytes)]
    public async Task<IActionResult> Keep(int? article, string? text, CancellationToken cancellationToken) =>
        await kept.KeepAsync(text ?? "", article, "It was found on a device and left aside.", cancellationToken)
            ? Json(new { status = "kept" })
            : StatusCode(StatusCodes.Status409Conflict);

    [HttpGet("/admin/kept-texts/{id:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, cancellationToken) is { } page ? View("KeptText", page) : NotFound();

    [HttpPost("/admin/kept-texts/{id:int}/placing"), Allow(Permission.Write)]
    public async Task<IActionResult> Place([FromRoute] int id, CancellationToken cancellationToken) => await desk.PlaceAsync(id, cancellationToken) switch
    {
        null => NotFound(),
        { } address => SayAndGo("The text stands beside the article now; settle here which words stay.", address, undo: null),
    };

    [HttpPost("/admin/kept-texts/{id:int}/settlement"), Allow(Permission.Write)]
    public async Task<IActionResult> Settle([FromRoute] int id, CancellationToken cancellationToken) =>
        await desk.SettleAsync(id, cancellationToken) ? SayAndGo("The text is put away.", links.KeptTexts, undo: null) : NotFound();
}
