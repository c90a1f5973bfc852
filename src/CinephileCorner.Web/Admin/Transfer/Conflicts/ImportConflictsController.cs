using CinephileCorner.Content;
using CinephileCorner.Content.Editing;
using CinephileCorner.Data.Transfer.Conflicts;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Web.Admin.Articles.Saving;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Transfer.Conflicts;

/// <summary>Where somebody chooses between a file and its article, both of which were changed.</summary>
public sealed class ImportConflictsController(ConflictDesk desk, ConflictsPageQuery page, CurrentEditor editor, Articles.Saving.KeptTexts kept, AdminLinks links) : AdminController
{
    private const string Changed = "One of the two was changed meanwhile, so nothing was done. Look at them as they are now, and choose again.";

    [HttpGet("/admin/import/conflicts"), Allow(Permission.Curate)]
    public async Task<IActionResult> List(CancellationToken cancellationToken) => View("Conflicts", await page.MakeAsync(cancellationToken));

    [HttpGet("/admin/import/conflicts/{id:int}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await desk.FindAsync(id, cancellationToken) is { } sides ? View("Conflict", PageOf(sides, FormFaults.None)) : NotFound();

    [HttpPost("/admin/import/conflicts/{id:int}"), Allow(Permission.Curate)]
    public async Task<IActionResult> Choose(int id, ConflictForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var settled = form.Choice switch
        {
            "ours" => await desk.KeepOursAsync(ChoiceOf(id, form), cancellationToken),
            "file" => await desk.TakeFileAsync(ChoiceOf(id, form), cancellationToken),
            _ => null,
        };
        if (settled is null)
            return BadRequest();
        if (settled.Outcome is ConflictOutcome.Settled or ConflictOutcome.Gone || await desk.FindAsync(id, cancellationToken) is not { } sides)
            return Done(settled.Outcome, form.Choice == "ours" ? "The article stays as it is; its file will not be asked about again." : "The article says what the file says; what it said before is among its versions.");
        Response.StatusCode = StatusCodes.Status409Conflict;
        var fault = settled.Outcome == ConflictOutcome.ChangedMeanwhile ? Changed : "The file cannot be taken: " + string.Join(' ', settled.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => $"{problem.What}; {problem.Remedy}."));
        return View("Conflict", PageOf(sides, new FormFaults().Add("", fault)));
    }

    [HttpGet("/admin/import/conflicts/{id:int}/text"), Allow(Permission.Curate)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } sides)
            return NotFound();
        var merge = ConflictMerge.Of(sides);
        return View("ConflictText", TextPageOf(sides, merge.Text, merge));
    }

    [HttpPost("/admin/import/conflicts/{id:int}/text"), Allow(Permission.Curate), KeepsText, RequestSizeLimit(SaveForm.MostBytes)]
    public async Task<IActionResult> Settle(int id, ConflictForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var text = form.Text ?? "";
        if (await desk.FindAsync(id, cancellationToken) is not { } sides)
        {
            const string gone = "That conflict is settled already.";
            return text.Length == 0 ? NotFound() : new TextRefusal(StatusCodes.Status404NotFound, "missing", gone, text, await kept.KeepAsync(text, id, gone, cancellationToken));
        }
        var settled = await desk.TakeTextAsync(ChoiceOf(id, form), ConflictMerge.BytesOf(sides, text), cancellationToken);
        if (settled.Outcome is ConflictOutcome.Settled)
            return Done(settled.Outcome, "Your text is the article’s now; what it said before is among its versions.");
        // The words stay in the field whatever was wrong.
        Response.StatusCode = StatusCodes.Status409Conflict;
        var faults = new FormFaults().Add("text", settled.Outcome == ConflictOutcome.Refused ? "The text cannot be an article as it stands; the list says why." : Changed);
        return View("ConflictText", TextPageOf(sides, text, ConflictMerge.Of(sides)) with { Faults = faults, Problems = settled.Problems, Doubled = 0 });
    }

    private RedirectResult Done(ConflictOutcome outcome, string sentence)
    {
        Say(outcome == ConflictOutcome.Gone ? "That conflict is settled already." : sentence);
        return Redirect(links.ImportConflicts);
    }

    private ConflictChoice ChoiceOf(int id, ConflictForm form) => new(id, form.Ours ?? "", form.File ?? "", editor.Id, editor.Name);

    private static ConflictPage PageOf(ConflictSides sides, FormFaults faults)
    {
        var diff = WordDiff.Between(ConflictMerge.TextOf(sides.Ours), ConflictMerge.TextOf(sides.File));
        return new ConflictPage
        {
            Title = "Conflict: " + sides.Headline,
            Faults = faults,
            ArticleId = sides.ArticleId,
            Headline = sides.Headline,
            Path = sides.Path,
            IsUpload = sides.IsUpload,
            FoundUtc = sides.FoundUtc,
            ChangedUtc = sides.ChangedUtc,
            IsPublished = sides.State == ArticleState.Published,
            HasPending = sides.HasPending,
            OursHash = sides.OursHash,
            FileHash = sides.FileHash,
            Stretches = DiffStretch.Of(diff),
            WordsAdded = diff.WordsAdded,
            WordsRemoved = diff.WordsRemoved,
        };
    }

    private static ConflictTextPage TextPageOf(ConflictSides sides, string text, ConflictMerge merge) => new()
    {
        Title = "One text of both: " + sides.Headline,
        ArticleId = sides.ArticleId,
        Text = text,
        Doubled = merge.Doubled,
        HasBase = merge.HasBase,
        IsPublished = sides.State == ArticleState.Published,
        OursHash = sides.OursHash,
        FileHash = sides.FileHash,
    };
}
