using CinephileCorner.Data.Lists;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Lists;

/// <summary>The lists that editors give readers: a title and a rule.</summary>
public sealed class SavedListsController(ListPagesQuery pages, SavedListFormQuery forms, SavedListDesk desk, AdminLinks links) : AdminController
{
    [HttpGet("/admin/lists"), Allow(Permission.Curate)]
    public async Task<IActionResult> List(string? page, CancellationToken cancellationToken) =>
        await pages.AllAsync(page, cancellationToken) is { } found ? View("Lists", found) : NotFound();

    [HttpGet("/admin/lists/new"), Allow(Permission.Curate)]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View("List", await pages.NewAsync(new SavedListForm(), FormFaults.None, cancellationToken));

    [HttpPost("/admin/lists"), Allow(Permission.Curate)]
    public async Task<IActionResult> Add(SavedListForm form, CancellationToken cancellationToken)
    {
        var read = await forms.ReadAsync(form, isNew: true, cancellationToken);
        if (read.Faults.Count == 0)
        {
            if (await desk.AddAsync(read.Slug, read.Title, read.Intro, read.Rule, cancellationToken) is not null)
                return SayAndGo("Readers have the list.", links.Lists, null);
            read.Faults.Add("slug", $"Another list has the address “{read.Slug}”, or had it before it was taken away. Write another.");
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("List", await pages.NewAsync(form, read.Faults, cancellationToken));
    }

    [HttpGet("/admin/lists/{id:int}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await pages.OfAsync(id, typed: null, FormFaults.None, cancellationToken) is { } page ? View("List", page) : NotFound();

    [HttpPost("/admin/lists/{id:int}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Change(int id, SavedListForm form, CancellationToken cancellationToken)
    {
        var read = await forms.ReadAsync(form, isNew: false, cancellationToken);
        if (read.Faults.Count == 0)
            return await desk.ChangeAsync(id, read.Title, read.Intro, read.Rule, cancellationToken) ? SayAndGo("Saved. Readers have it.", links.Lists, null) : NotFound();
        if (await pages.OfAsync(id, form, read.Faults, cancellationToken) is not { } page)
            return NotFound();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("List", page);
    }

    [HttpPost("/admin/lists/{id:int}/deletion"), Allow(Permission.Curate)]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        await desk.RemoveAsync(id, cancellationToken) ? SayAndGo("The list is taken away.", links.Lists, links.ListDeletionRemoval(id)) : NotFound();

    [HttpPost("/admin/lists/{id:int}/deletion/removal"), Allow(Permission.Curate)]
    public async Task<IActionResult> BringBack(int id, CancellationToken cancellationToken) =>
        await desk.BringBackAsync(id, cancellationToken) ? SayAndGo("Readers have the list again.", links.Lists, null) : NotFound();
}
