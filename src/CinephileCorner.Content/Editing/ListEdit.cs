namespace CinephileCorner.Content.Editing;

/// <summary>What becomes of each item of a list, so that those that stay need not be written again.</summary>
/// <param name="Items">For each old item the text in its place; null where it is taken out.</param>
/// <param name="Behind">New items: at 0 those before the first, at n those behind the nth.</param>
internal sealed record ListEdit(IReadOnlyList<string?> Items, IReadOnlyList<List<string>> Behind)
{
    public static ListEdit Between(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var known = LineMatch.Between(old, now);
        var items = new string?[old.Count];
        List<string>[] behind = [.. Enumerable.Range(0, old.Count + 1).Select(_ => new List<string>())];
        var passed = 0;
        for (var index = 0; index < now.Count; index++)
        {
            if (known[index] >= 0)
            {
                passed = known[index] + 1;
                items[passed - 1] = now[index];
                continue;
            }
            var next = known.Skip(index).FirstOrDefault(place => place >= 0, old.Count);
            if (passed < next)
                items[passed++] = now[index];
            else
                behind[passed].Add(now[index]);
        }
        return new ListEdit(items, behind);
    }
}
