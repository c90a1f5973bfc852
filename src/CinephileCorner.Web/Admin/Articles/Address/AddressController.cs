using CinephileCorner.Data.Editing;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Articles.Address;

/// <summary>Where an article stands, and the old addresses that lead to it.</summary>
public sealed class AddressController(ArticleMover mover, AdminLinks links) : AdminController
{
    [HttpPost("/admin/articles/{id:int}/address"), Allow(Permission.Write)]
    public async Task<IActionResult> Move(int id, string? slug, CancellationToken cancellationToken) =>
        Answer(id, await mover.MoveAsync(id, slug, cancellationToken), $"The address is {slug?.Trim()} now.");

    [HttpPost("/admin/articles/{id:int}/address/removal"), Allow(Permission.Write)]
    public async Task<IActionResult> Forget(int id, string? path, CancellationToken cancellationToken) =>
        Answer(id, await mover.ForgetAsync(id, path, cancellationToken), $"{path} leads nowhere any more.");

    private IActionResult Answer(int id, PublishResult result, string done)
    {
        if (result.Outcome != PublishOutcome.Refused)
            return this.After(result, links.Article(id), done.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), "It was done already.", undo: null);
        var message = string.Join(' ', result.Problems.Select(problem => $"{problem.What}; {problem.Remedy}."));
        return Request.WantsJson()
            ? new JsonResult(new { status = "refused", message }) { StatusCode = StatusCodes.Status422UnprocessableEntity }
            : SayAndGo(message, links.Article(id), undo: null);
    }
}
