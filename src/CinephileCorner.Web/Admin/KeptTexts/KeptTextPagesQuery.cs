using CinephileCorner.Content.Editing;
using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.KeptTexts;

/// <summary>Reads an editor's kept texts; nobody reads another's.</summary>
public sealed class KeptTextPagesQuery(CinephileDbContext db, CurrentEditor me)
{
    public async Task<KeptTextsPage> ListAsync(CancellationToken cancellationToken)
    {
        var mine = me.Id;
        var rows = await db.KeptTexts.AsNoTracking().Where(text => text.EditorId == mine && text.SettledUtc == null).OrderByDescending(text => text.AtUtc)
            .Select(text => new KeptTextRow(text.Id, text.AtUtc, db.Articles.Where(article => article.Id == text.ArticleId).Select(article => article.Headline).FirstOrDefault(), text.Reason, text.Source.Length))
            .Take(200).ToListAsync(cancellationToken);
        return new KeptTextsPage { Title = "Texts that could not be saved", Texts = rows };
    }

    /// <summary>Null when there is no such text of this editor's.</summary>
    public async Task<KeptTextPage?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var mine = me.Id;
        var text = await db.KeptTexts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.EditorId == mine, cancellationToken);
        if (text is null)
            return null;
        var headline = await db.Articles.Where(article => article.Id == text.ArticleId).Select(article => article.Headline).FirstOrDefaultAsync(cancellationToken);
        return new KeptTextPage
        {
            Title = headline is null ? "A text that could not be saved" : $"A text for “{headline}” that could not be saved",
            Row = new KeptTextRow(text.Id, text.AtUtc, headline, text.Reason, text.Source.Length),
            Text = SourceDocument.Of(text.Source).Text,
        };
    }
}
