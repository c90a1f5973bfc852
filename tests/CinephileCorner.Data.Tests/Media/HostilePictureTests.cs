using System.Diagnostics;
using System.Text;
using CinephileCorner.Data.Media;
using NetVips;
using Xunit.Abstractions;

namespace CinephileCorner.Data.Tests.Media;

/// <summary>What others have broken decoders with: nothing of it ends the process, nothing of it is kept as it came.</summary>
public class HostilePictureTests(ITestOutputHelper output)
{
    private static readonly string[] Traces = ["<script", "<svg", "<?php", "exif\0", "http://ns.adobe.com"];

    [SkippableTheory]
    [InlineData("images", 300)]
    [InlineData("upload", 15)]
    public void Public_corpora_are_read_or_refused_in_words(string folder, int least)
    {
        var files = AttackFiles.In(folder);
        Assert.True(files.Count >= least);
        var clock = Stopwatch.StartNew();
        var (taken, slowest) = (0, TimeSpan.Zero);
        Stats.Forget();
        foreach (var file in files)
        {
            var began = clock.Elapsed;
            var judged = PictureDecoder.Judge(File.ReadAllBytes(file), CancellationToken.None);
            slowest = clock.Elapsed - began > slowest ? clock.Elapsed - began : slowest;
            if (judged.Picture is not { } picture)
            {
                Assert.EndsWith(".", judged.Refusal, StringComparison.Ordinal);
                continue;
            }
            taken++;
            Assert.Equal(picture.Kind, PictureHeader.Read(picture.Bytes)!.Extension);
            var text = Encoding.Latin1.GetString(picture.Bytes);
            Assert.All(Traces, trace => Assert.DoesNotContain(trace, text, StringComparison.OrdinalIgnoreCase));
            using var read = Image.NewFromBuffer(picture.Bytes);
            Assert.DoesNotContain(read.GetFields(), field => field is "exif-data" or "xmp-data" or "iptc-data" or "icc-profile-data" || field.StartsWith("png-comment", StringComparison.Ordinal));
        }
        output.WriteLine($"{folder}: {files.Count} files, {taken} taken, {clock.Elapsed.TotalSeconds:0.0} s, slowest {slowest.TotalSeconds:0.00} s, peak +{Stats.Peak() >> 20} MiB");
        Assert.True(slowest < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_thousand_damaged_copies_are_read_or_refused()
    {
        var chance = new Random(20260101);
        var whole = new[] { Pictures.Photo(90, 60), Pictures.Make("png", 90, 60), Pictures.Make("webp", 90, 60), Pictures.Make("avif", 90, 60) };
        for (var copy = 0; copy < 1_000; copy++)
        {
            var bytes = whole[copy % whole.Length].ToArray();
            for (var change = chance.Next(1, 12); change > 0; change--)
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            var judged = PictureDecoder.Judge(bytes, CancellationToken.None);
            Assert.True((judged.Picture is null) == (judged.Refusal is not null));
        }
    }

    private static class Stats
    {
        private static long _before;

        public static void Forget() => _before = Of("VmHWM");

        public static long Peak() => Of("VmHWM") - _before;

        private static long Of(string name) => OperatingSystem.IsLinux()
            ? long.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim()) * 1024
            : 0;
    }
}
