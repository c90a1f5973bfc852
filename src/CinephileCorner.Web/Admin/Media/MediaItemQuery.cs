using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Media;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>Finds one picture with everything its page prints.</summary>
public sealed class MediaItemQuery(CinephileDbContext db, PictureDeletion deletion, CurrentEditor me, SiteLinks links)
{
    /// <summary>Whether somebody may say something of it or delete it: a critic their own, an editor all.</summary>
    public static bool MayChange(CurrentEditor editor, MediaItem item)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(item);
        return editor.IsCurator || item.EditorId == editor.Id;
    }

    /// <summary>To be changed; null when there is no such picture.</summary>
    public Task<MediaItem?> ItemAsync(string file, CancellationToken cancellationToken) =>
        db.MediaItems.SingleOrDefaultAsync(item => item.File == file, cancellationToken);

    /// <summary>Its page.</summary>
    /// <param name="typed">What was typed and not taken; null to show what is stored.</param>
    public async Task<MediaItemPage> PageAsync(MediaItem item, MediaForm? typed, FormFaults faults, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new MediaItemPage
        {
            Title = item.OriginalName ?? item.File,
            Faults = faults,
            File = item.File,
            Source = links.Media(item.File),
            Shown = links.Media(MiddleOf(item)),
            Width = item.Width,
            Height = item.Height,
            Size = MediaPageQuery.SizeWords(item.Length),
            SizesWords = SizesWords(item),
            AddedUtc = item.AddedUtc,
            AddedBy = item.AddedBy,
            Form = typed ?? Stored(item),
            FocusX = item.FocusX,
            FocusY = item.FocusY,
            Markdown = PictureMarkdown.Of(item, links.Media(item.File)),
            Uses = await deletion.UsesAsync(item.File, cancellationToken),
            MayChange = MayChange(me, item),
            Scripts = ["media-focus.js"],
        };
    }

    private static MediaForm Stored(MediaItem item) => new()
    {
        Alt = item.Alt,
        Decorative = item.IsDecorative,
        Caption = item.Caption,
        Credit = item.Credit,
        FocusX = item.FocusX.ToString(CultureInfo.InvariantCulture),
        FocusY = item.FocusY.ToString(CultureInfo.InvariantCulture),
    };

    private static string MiddleOf(MediaItem item)
    {
        var widths = item.SizesMadeUtc is null ? [] : PictureSizes.Of(item.Width, item.Height);
        return widths.Count == 0 ? item.File : PictureSizes.NameOf(item.File, widths.LastOrDefault(width => width <= 960, widths[0]), PictureSizes.KindOf(item.File));
    }

    private static string SizesWords(MediaItem item) => item switch
    {
        { Trouble: { } trouble } => trouble,
        { SizesMadeUtc: null } => "Smaller sizes are being made; until then readers get the picture itself.",
        _ => "Widths: " + string.Join(", ", PictureSizes.Of(item.Width, item.Height)) + ".",
    };
}
