using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Admin.Articles.Editor;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Hosting;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Address;

/// <summary>Where an article stands, and the old addresses that lead to it.</summary>
public sealed class AddressController(ArticleMover mover, EditorPageQuery pages, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/{id:int}/address"), Allow(Permission.Write)]
    public async Task<IActionResult> Move([FromRoute] int id, string? slug, CancellationToken cancellationToken) =>
        await AnswerAsync(id, slug, await mover.MoveAsync(id, slug, cancellationToken), $"The address is {slug?.Trim()} now.", cancellationToken);

    [HttpPost("/admin/articles/{id:int}/address/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Forget([FromRoute] int id, string? path, CancellationToken cancellationToken) =>
        await AnswerAsync(id, null, await mover.ForgetAsync(id, path, cancellationToken), $"{path} leads nowhere any more.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(int id, string? typed, PublishResult result, string done, CancellationToken cancellationToken)
    {
        if (result.Outcome != PublishOutcome.Refused)
            return this.After(result, links.Article(id), done, "It was done already.", undo: null);
        var message = string.Join(' ', result.Problems.Select(problem => $"{problem.What}; {problem.Remedy}."));
        if (Request.WantsJson())
            return new JsonResult(new { status = "refused", message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        if (await pages.FindAsync(id, cancellationToken) is not { } page)
            return NotFound();
        ViewFolders.Visit(HttpContext, typeof(EditorController).Namespace!); // a controller has one
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Editor", page with { Faults = new FormFaults().Add("slug", message), TypedSlug = typed ?? page.Slug });
    }
}
