using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using CinephileCorner.Data.Names;
using CinephileCorner.Domain.Naming;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Names;

/// <summary>Shows what telling a name apart will write, before it is written.</summary>
public sealed class SplitPageQuery(CinephileDbContext db, NamePageQuery names, NameSplitter splitter, AdminLinks links)
{
    /// <param name="qualifier">Null on a page that was merely opened.</param>
    /// <summary>Null when there is nobody of that number who stands for themselves.</summary>
    public async Task<SplitPage?> FindAsync(NameKind kind, int id, IReadOnlyCollection<int> articles, string? qualifier, int? before, CancellationToken cancellationToken)
    {
        if (await names.FindAsync(kind, id, before, cancellationToken) is not { MergedInto: null } name)
            return null;
        var page = new SplitPage
        {
            Title = $"Tell two apart: {name.Label}", Kind = kind, Id = id, Label = name.Label, Qualifier = qualifier ?? "", Articles = name.Articles, Chosen = articles.ToHashSet(), Lists = kind == NameKind.Person ? await ListsAsync(id, cancellationToken) : [],
            Diffs = [], NewName = "", IsKnown = false, IsPossible = false,
        };
        if (qualifier is null || await splitter.PlanAsync(kind, id, articles, qualifier, cancellationToken) is not { } plan)
            return page;
        if (plan.Fault is { } fault)
            return page with { Faults = new FormFaults().Add(articles.Count == 0 ? "articles" : "qualifier", fault) };
        return page with
        {
            Title = $"Write {plan.NewName}?",
            Diffs = [.. plan.Articles.Select(one => new SplitDiff(one.ArticleId, one.Headline, one.Hash, WordDiff.Between(one.Before, one.After), one.Fault))],
            NewName = plan.NewName,
            IsKnown = plan.IsKnown,
            IsPossible = plan.IsPossible,
        };
    }

    // A rule names a person by a slug, their own or that of a name that was merged into them.
    private async Task<IReadOnlyList<NamedLink>> ListsAsync(int personId, CancellationToken cancellationToken)
    {
        var slugs = db.People.Where(person => person.Id == personId || person.CountsAsId == personId).Select(person => person.Slug);
        var lists = await db.SavedLists.AsNoTracking().Where(list => list.RemovedUtc == null && list.Rule.Person != null && slugs.Contains(list.Rule.Person)).OrderBy(list => list.Title).Select(list => new { list.Id, list.Title }).ToListAsync(cancellationToken);
        return lists.ConvertAll(list => new NamedLink(list.Title, links.List(list.Id)));
    }
}
