using System.Globalization;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Where a reader is in a long list. Page 1 has no number in its address.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Items in all.</param>
/// <param name="Size">Items a page.</param>
/// <param name="Path">Address of the list, with its filters and without a page.</param>
public sealed record Paging(int Page, int Total, int Size, string Path)
{
    public int LastPage => Math.Max(1, (Total + Size - 1) / Size);

    public bool Exists => Page <= LastPage;

    public int Skipped => (Page - 1) * Size;

    public string? Newer => Page > 1 ? AddressOf(Page - 1) : null;

    public string? Older => Page < LastPage ? AddressOf(Page + 1) : null;

    public string AddressOf(int page) => page == 1 ? Path
        : Path + (Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "page=" + page.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pages to link: first, last, the current one and two on either side; null stands for a gap.</summary>
    public IEnumerable<int?> Shown()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(Page - 2, 5).Prepend(1).Append(LastPage).Where(page => page >= 1 && page <= LastPage).Distinct())
        {
            if (page > last + 1)
                yield return null;
            yield return page;
            last = page;
        }
    }

    /// <summary>Reads <c>?page=</c>: null is page 1; anything but a whole number from 1 to a million, in its shortest form, is no page at all.</summary>
    public static bool TryRead(string? text, out int page)
    {
        page = 1;
        return string.IsNullOrEmpty(text)
            || (text[0] != '0' && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is >= 1 and <= 1_000_000);
    }
}
