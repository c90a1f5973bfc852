using CinephileCorner.Content.Editing;

namespace CinephileCorner.Content.Tests.Editing;

/// <summary>Two people at one text, by chance: what each typed is known, so what a merge owes them is too.</summary>
public class MergeOfEditsTests
{
    private const int Cases = 600;

    [Fact]
    public void Edits_of_different_paragraphs_and_fields_merge_by_themselves_even_side_by_side()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var chance = new Random(seed);
            var text = EditedText.Written(chance);
            var places = Enumerable.Range(0, text.Count).ToArray();
            chance.Shuffle(places);
            var (mine, theirs, both) = (text.Copy(), text.Copy(), text.Copy());
            for (var at = 0; at < places.Length; at++)
            {
                if (chance.Next(3) == 0)
                    continue;
                var word = $"w{seed}x{at}";
                (chance.Next(2) == 0 ? mine : theirs).Rewrite(places[at], word);
                both.Rewrite(places[at], word);
            }
            Assert.Equal($"{seed}\n{both.Text}", $"{seed}\n{ThreeWayMerge.Merge(text.Text, mine.Text, theirs.Text).Text}");
        }
    }

    [Fact]
    public void A_new_paragraph_merges_with_a_change_of_the_one_before_or_behind()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var chance = new Random(seed);
            var text = EditedText.Written(chance);
            var (mine, theirs, both) = (text.Copy(), text.Copy(), text.Copy());
            var at = chance.Next(text.Fields, text.Count);
            mine.PutBehind(at, "mynew");
            var changed = Math.Min(at + chance.Next(2), text.Count - 1);
            theirs.Rewrite(changed, "theirchange");
            both.Rewrite(changed, "theirchange");
            both.PutBehind(at, "mynew");
            Assert.Equal($"{seed}\n{both.Text}", $"{seed}\n{ThreeWayMerge.Merge(text.Text, mine.Text, theirs.Text).Text}");
        }
    }

    [Fact]
    public void The_same_place_written_differently_shows_what_stood_there_and_both()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var chance = new Random(seed);
            var text = EditedText.Written(chance);
            var (mine, theirs) = (text.Copy(), text.Copy());
            var same = chance.Next(text.Count);
            mine.Rewrite(same, "mine");
            theirs.Rewrite(same, "theirs");
            // Elsewhere each may have been at work too.
            var apart = chance.Next(text.Count);
            if (Math.Abs(apart - same) > 1)
                mine.Rewrite(apart, "apart");
            var result = ThreeWayMerge.Merge(text.Text, mine.Text, theirs.Text);
            Assert.Null(result.Text);
            var conflict = Assert.Single(result.Pieces, piece => piece.IsConflict);
            Assert.Equal((seed, text[same], mine[same], theirs[same]), (seed, conflict.Base.Trim(), conflict.Mine.Trim(), conflict.Theirs.Trim()));
            Assert.Equal(mine.Text, ThreeWayMerge.Resolve(result.Pieces, [MergeChoice.Mine]));
        }
    }

    [Fact]
    public void Whatever_two_people_do_no_word_is_lost_and_neither_side_is_favoured()
    {
        var (merged, met) = (0, 0);
        for (var seed = 0; seed < Cases * 2; seed++)
        {
            var chance = new Random(seed);
            var text = EditedText.Written(chance);
            var (mine, theirs) = (text.Copy(), text.Copy());
            var edits = chance.Next(1, 5);
            mine.Muddle(chance, edits, "m");
            theirs.Muddle(chance, edits, "t");
            var (one, other) = (ThreeWayMerge.Merge(text.Text, mine.Text, theirs.Text), ThreeWayMerge.Merge(text.Text, theirs.Text, mine.Text));
            Assert.Equal((seed, one.Text), (seed, other.Text));
            Assert.Equal(one.Pieces, other.Pieces.Select(piece => piece with { Mine = piece.Theirs, Theirs = piece.Mine }));
            var (old, my, their) = (Words(text.Text), Words(mine.Text), Words(theirs.Text));
            var all = Words(one.Text ?? string.Concat(one.Pieces.Select(piece => piece.Agreed + piece.Base + "\n" + piece.Mine + "\n" + piece.Theirs)));
            Assert.Empty(my.Concat(their).Except(old).Concat(old.Intersect(my).Intersect(their)).Except(all));
            if (one.Text is null)
                Assert.Superset(my.Except(old).ToHashSet(StringComparer.Ordinal), Words(ThreeWayMerge.Resolve(one.Pieces, [.. one.Pieces.Where(piece => piece.IsConflict).Select(_ => MergeChoice.Mine)])));
            else
                Assert.True(!all.Overlaps(old.Except(my).Union(old.Except(their))), $"{seed}\n{text.Text}\n=== mine\n{mine.Text}\n=== theirs\n{theirs.Text}\n=== merged\n{one.Text}");
            Assert.All(one.Pieces.Where(piece => piece.IsConflict), piece => Assert.True(piece.Mine != piece.Theirs && piece.Mine != piece.Base && piece.Theirs != piece.Base));
            (merged, met) = (merged + (one.Text is null ? 0 : 1), met + (one.Text is null ? 1 : 0));
        }
        Assert.True(merged > 100 && met > 100, $"{merged} merged, {met} met");
    }

    private static HashSet<string> Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
