using CinephileCorner.Web.Caching;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.People;

/// <summary>Everybody in the credits, and one of them.</summary>
public sealed class PeopleController(PeoplePageQuery people, PersonPageQuery person) : Controller
{
    [HttpGet("/people"), ReaderPage("page")]
    public async Task<IActionResult> List(string? page, CancellationToken cancellationToken) =>
        await people.FindAsync(page, cancellationToken) is { } found ? View("Index", found) : NotFound();

    [HttpGet("/people/{slug}"), ReaderPage("page")]
    public async Task<IActionResult> Show(string slug, string? page, CancellationToken cancellationToken)
    {
        HttpContext.TagAnswer(CacheTags.Texts);
        return await person.FindAsync(slug, page, cancellationToken) is { } found ? View("Person", found) : NotFound();
    }
}
