using System.Globalization;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Makes two of one name that stood for two.</summary>
public sealed class SplitsController(SplitPageQuery pages, NameSplitter splitter, AdminLinks links) : AdminController
{
    [HttpGet("/admin/films/{id:int}/split"), Allow(Permission.Curate)]
    public Task<IActionResult> Films(int id, int[] articles, string? qualifier, int? before, CancellationToken cancellationToken) => AskAsync(NameKind.Film, id, articles, qualifier, before, cancellationToken);

    [HttpGet("/admin/people/{id:int}/split"), Allow(Permission.Curate)]
    public Task<IActionResult> People(int id, int[] articles, string? qualifier, int? before, CancellationToken cancellationToken) => AskAsync(NameKind.Person, id, articles, qualifier, before, cancellationToken);

    [HttpPost("/admin/films/{id:int}/split"), Allow(Permission.Curate)]
    public Task<IActionResult> SplitFilms([FromRoute] int id, string?[] seen, string? qualifier, CancellationToken cancellationToken) => SplitAsync(NameKind.Film, id, seen, qualifier, cancellationToken);

    [HttpPost("/admin/people/{id:int}/split"), Allow(Permission.Curate)]
    public Task<IActionResult> SplitPeople([FromRoute] int id, string?[] seen, string? qualifier, CancellationToken cancellationToken) => SplitAsync(NameKind.Person, id, seen, qualifier, cancellationToken);

    [HttpPost("/admin/splits/{id:int}/removal"), Allow(Permission.Curate)]
    public async Task<IActionResult> Undo([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await splitter.UndoAsync(id, cancellationToken) is not { Fault: null } result)
            return NotFound();
        var left = result.Left.Count == 0 ? "" : $" Left as {(result.Left.Count == 1 ? "it is" : "they are")}, since changed meanwhile: {string.Join(", ", result.Left.Select(headline => $"“{headline}”"))}.";
        return SayAndGo($"{(result.Done == 1 ? "1 article has" : $"{result.Done} articles have")} the former text again.{left}", links.Name(result.Kind, result.FromId), undo: null);
    }

    private async Task<IActionResult> AskAsync(NameKind kind, int id, int[] articles, string? qualifier, int? before, CancellationToken cancellationToken) =>
        await pages.FindAsync(kind, id, articles, qualifier ?? (Request.Query.ContainsKey("qualifier") ? "" : null), before, cancellationToken) is { } page ? View("Split", page) : NotFound();

    private async Task<IActionResult> SplitAsync(NameKind kind, int id, string?[] seen, string? qualifier, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<int, string>();
        foreach (var one in seen)
        {
            var parts = one?.Split(':') ?? [];
            if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var article))
                return BadRequest();
            articles[article] = parts[1];
        }
        var result = await splitter.SplitAsync(kind, id, articles, qualifier, cancellationToken);
        return result.Fault is { } fault
            ? SayAndGo("Nothing was written. " + fault, links.NameSplit(kind, id), undo: null)
            : SayAndGo($"{result.NewName} stands in {(result.Done == 1 ? "1 article" : $"{result.Done} articles")} now.", links.Name(kind, id), links.SplitRemoval(result.SplitId!.Value)); // what is done has a number
    }
}
