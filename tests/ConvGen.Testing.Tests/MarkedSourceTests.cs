using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Testing.Tests;

public sealed class MarkedSourceTests
{
    [Fact]
    public void A_named_mark_is_taken_out_of_the_text()
    {
        var source = MarkedSource.Parse("int x = {|CONVGEN001:0|};");

        Assert.Equal("int x = 0;", source.Text);
        Assert.Equal([new MarkedSource.Mark("CONVGEN001", new TextSpan(8, 1))], source.Marks);
    }

    [Fact]
    public void An_anonymous_mark_stands_for_the_id_of_the_test()
    {
        var source = MarkedSource.Parse("[|a|] b [|c|]", "CONVGEN002");

        Assert.Equal("a b c", source.Text);
        Assert.Equal([new("CONVGEN002", new TextSpan(0, 1)), new("CONVGEN002", new TextSpan(4, 1))], source.Marks);
    }

    [Fact]
    public void An_anonymous_mark_without_an_id_is_refused() =>
        Assert.Throws<FormatException>(() => MarkedSource.Parse("[|a|]"));

    [Fact]
    public void A_mark_that_is_not_closed_is_refused() =>
        Assert.Throws<FormatException>(() => MarkedSource.Parse("{|CS0103:a"));

    [Theory]
    [InlineData("{|A1:{|B2:a|} b|} {|C3:|}c")]
    [InlineData("{|A1:{|B2:a|}|}{|A1:b|}")]
    [InlineData("{|A1:all|}")]
    [InlineData("no mark [in] { this | that } at all")]
    public void Writing_the_marks_gives_the_marked_text_again(string markedText)
    {
        var source = MarkedSource.Parse(markedText);

        Assert.Equal(markedText, MarkedSource.Write(source.Text, source.Marks));
    }
}
