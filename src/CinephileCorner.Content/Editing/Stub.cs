#pragma warning disable
using System.Text;
using CinephileCorner.Content.ArticleFiles;
namespace CinephileCorner.Content.Editing;
public sealed class SourceDocument { 
 private readonly byte[] _b; private SourceDocument(byte[] b){_b=b;}
 public static SourceDocument Of(ReadOnlyMemory<byte> b)=>new(b.ToArray());
 public string Text => Encoding.UTF8.GetString(_b).ReplaceLineEndings("\n");
 public byte[] With(string t)=> t.ReplaceLineEndings("\n")==Text ? _b : Encoding.UTF8.GetBytes(t.ReplaceLineEndings("\n"));
 public static byte[] New(string t)=>Encoding.UTF8.GetBytes(t.ReplaceLineEndings("\n"));
}
public sealed record MergeResult(string? Text);
public static class ThreeWayMerge { public static MergeResult Merge(string b,string m,string t){
 var bl=b.Split("\n\n");var ml=m.Split("\n\n");var tl=t.Split("\n\n"); if(bl.Length!=ml.Length||ml.Length!=tl.Length) return new(null);
 var r=new string[bl.Length]; for(int i=0;i<bl.Length;i++){ if(ml[i]==bl[i]) r[i]=tl[i]; else if(tl[i]==bl[i]||tl[i]==ml[i]) r[i]=ml[i]; else return new(null);} return new(string.Join("\n\n",r)); } }
public static class ArticleFields { public static (string Text, Problem? Problem) Set(string text,string field,string value,ArticleFileContext c,string name){
 var lines=text.Split('\n').ToList(); var at=lines.FindIndex(l=>l.StartsWith(field+":",StringComparison.Ordinal));
 if(value.Length==0){ if(at>=0) lines.RemoveAt(at); return (string.Join('\n',lines),null);} 
 if(at>=0) lines[at]=field+": "+value; else if(lines.Count>0&&lines[0]=="---") lines.Insert(1,field+": "+value); else lines.InsertRange(0,["---",field+": "+value,"---",""]);
 return (string.Join('\n',lines),null);} }
