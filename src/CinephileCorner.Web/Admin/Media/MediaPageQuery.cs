using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CinephileCorner.Data;
using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>Finds pictures by what is written of them and by who uses them.</summary>
public sealed partial class MediaPageQuery(CinephileDbContext db, MediaOptions options, CurrentEditor me, AdminLinks admin, SiteLinks links)
{
    private const int AtOnce = 48;
    private const double MiB = 1024 * 1024;

    public async Task<MediaPage> FindAsync(MediaFilter filter, FormFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var items = await Matching(filter, await InPendingEditsAsync(filter, cancellationToken)).OrderByDescending(item => item.AddedUtc).ThenByDescending(item => item.File)
            .Take(AtOnce + 1)
            .Select(item => new { Item = item, Uses = db.ArticlePictures.Where(picture => picture.File == item.File).Select(picture => picture.ArticleId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        var shown = items.Take(AtOnce).ToList();
        return new MediaPage
        {
            Title = "Media",
            Faults = faults,
            Filter = filter,
            Rows = shown.ConvertAll(one => RowOf(one.Item, one.Uses)),
            Older = items.Count > AtOnce ? admin.MediaList(filter.Words, filter.LacksAlt, filter.IsUnused, MediaFilter.PlaceOf(shown[^1].Item.AddedUtc, shown[^1].Item.File)) : null,
            Limits = PictureLimits.Words,
            Room = await RoomAsync(cancellationToken),
            Scripts = ["media-upload.js"],
        };
    }

    private IQueryable<MediaItem> Matching(MediaFilter filter, List<string> pending)
    {
        var items = db.MediaItems.AsNoTracking();
        if (filter.LacksAlt)
            items = items.Where(item => item.Alt == null && !item.IsDecorative);
        if (filter.IsUnused)
            items = items.Where(item => !db.ArticlePictures.Any(picture => picture.File == item.File) && !EF.Parameter(pending).Contains(item.File));
        if (filter.Words.Length > 0)
        {
            var like = "%" + filter.Words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            items = items.Where(item => EF.Functions.Like(item.OriginalName, like, "\\") || EF.Functions.Like(item.Alt, like, "\\")
                || EF.Functions.Like(item.Caption, like, "\\") || EF.Functions.Like(item.Credit, like, "\\") || EF.Functions.Like(item.File, like, "\\")
                || db.ArticlePictures.Any(picture => picture.File == item.File && EF.Functions.Like(picture.OriginalPath, like, "\\")));
        }
#pragma warning disable CA1309 // The store compares; this is the form that it can be asked in.
        if (filter.Place() is var (addedUtc, file))
            items = items.Where(item => item.AddedUtc < addedUtc || (item.AddedUtc == addedUtc && string.Compare(item.File, file) < 0));
#pragma warning restore CA1309
        return items;
    }

    // What stands in changes that are not published yet is not unused.
    private async Task<List<string>> InPendingEditsAsync(MediaFilter filter, CancellationToken cancellationToken)
    {
        if (!filter.IsUnused)
            return [];
        var sources = await db.PendingEdits.AsNoTracking().Select(edit => edit.Source).ToListAsync(cancellationToken);
        return [.. sources.SelectMany(source => Files().Matches(Encoding.UTF8.GetString(source))).Select(match => match.Groups["file"].Value).Distinct(StringComparer.Ordinal)];
    }

    private MediaRow RowOf(MediaItem item, int uses) => new()
    {
        Address = admin.MediaItem(item.File),
        Thumbnail = links.Media(SmallOf(item)),
        Name = item.OriginalName ?? item.File,
        Width = item.Width,
        Height = item.Height,
        Size = SizeWords(item.Length),
        Alt = item.Alt,
        IsDecorative = item.IsDecorative,
        Uses = uses,
        AddedUtc = item.AddedUtc,
        AddedBy = item.AddedBy,
        Trouble = item.Trouble,
    };

    internal static string SmallOf(MediaItem item) => item.SizesMadeUtc is not null && PictureSizes.Of(item.Width, item.Height) is [var smallest, ..]
        ? PictureSizes.NameOf(item.File, smallest, PictureSizes.KindOf(item.File))
        : item.File;

    internal static string SizeWords(long bytes) => bytes < MiB / 10
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / MiB:0.0} MB");

    private async Task<string> RoomAsync(CancellationToken cancellationToken)
    {
        var own = await db.MediaItems.Where(item => item.IsOurs && item.EditorId == me.Id).SumAsync(item => item.TotalLength, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"Your pictures take {Math.Ceiling(own / MiB):N0} of {options.QuotaPerEditorMiB:N0} MiB.");
    }

    [GeneratedRegex("/media/(?<file>[0-9a-f]{32}\\.[a-z]{3,4})", RegexOptions.NonBacktracking)]
    private static partial Regex Files();
}
