using System.Buffers.Binary;
using System.Diagnostics;
using CinephileCorner.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CinephileCorner.Web.Tests.Admin.SignIn;

public class TimingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_refusal_takes_as_long_for_nobody_as_for_somebody()
    {
        using var site = new TestSite { HashesAsInEarnest = true };
        await AdminClient.AddAsync(site, "ada@corner.example", Roles.Editor);
        // As Identity writes it: a byte for the form, four for the function (2 is HMAC with SHA-512), four for the rounds.
        await site.StoreAsync(async db =>
        {
            var hash = Convert.FromBase64String((await db.Users.SingleAsync()).PasswordHash!);
            Assert.Equal((2, EditorPasswordHasher.Rounds), (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))));
        });
        using var visitor = new SignInVisitor(site);
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal) { ["ada@corner.example"] = [], ["bob@corner.example"] = [] };
        // In turns, so that a busy machine is as slow to the one as to the other; the first are for warming up.
        for (var round = 0; round < 28; round++)
        {
            foreach (var (email, list) in times)
            {
                var begun = Stopwatch.GetTimestamp();
                await visitor.SignInJsonAsync(email, "wrong wrong wrong wrong");
                if (round >= 4)
                    list.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
            site.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        var medians = times.Values.Select(list => list.Order().ElementAt(list.Count / 2)).ToList();
        output.WriteLine($"somebody {medians[0]:0.0} ms, nobody {medians[1]:0.0} ms, apart {Math.Abs(medians[0] - medians[1]) / medians[0]:P1}");
        // Without the hash for nobody it is a tenth; the release's own trial, undisturbed, holds five per cent.
        Assert.InRange(medians[1] / medians[0], 0.75, 1.33);
    }
}
