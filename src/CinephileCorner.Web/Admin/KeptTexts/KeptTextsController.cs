using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>Texts that could not be taken when they came, for their author to do something with.</summary>
public sealed class KeptTextsController(KeptTextPagesQuery pages, KeptTextDesk desk, AdminLinks links) : AdminController
{
    [HttpGet("/admin/kept-texts"), Allow(Permission.Write)]
    public async Task<IActionResult> List(CancellationToken cancellationToken) => View("KeptTexts", await pages.ListAsync(cancellationToken));

    [HttpGet("/admin/kept-texts/{id:int}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, cancellationToken) is { } page ? View("KeptText", page) : NotFound();

    [HttpPost("/admin/kept-texts/{id:int}/placing"), Allow(Permission.Write)]
    public async Task<IActionResult> Place(int id, CancellationToken cancellationToken) => await desk.PlaceAsync(id, cancellationToken) switch
    {
        null => NotFound(),
        { } address => SayAndGo("The text stands beside the article now; settle here which words stay.", address, undo: null),
    };

    [HttpPost("/admin/kept-texts/{id:int}/settlement"), Allow(Permission.Write)]
    public async Task<IActionResult> Settle(int id, CancellationToken cancellationToken) =>
        await desk.SettleAsync(id, cancellationToken) ? SayAndGo("The text is put away.", links.KeptTexts, undo: null) : NotFound();
}
