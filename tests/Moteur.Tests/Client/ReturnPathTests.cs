using Moteur.Client.Accounts;

namespace Moteur.Tests.Client;

public class ReturnPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/p/0198c0de-0000-7000-8000-000000000001/plan?vue=pdt#jour-3")]
    [InlineData("/compte")]
    public void A_page_of_this_site_is_come_back_to(string asked) => ReturnPath.Safe(asked).ShouldBe(asked);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("p/1")]
    [InlineData("//ailleurs.example/p")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("https://ailleurs.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/ailleurs.example")]
    [InlineData("/connexion?retour=/connexion")]
    public void Any_other_address_leads_to_the_productions(string? asked) => ReturnPath.Safe(asked).ShouldBe("/");

    [Fact]
    public void The_sign_in_keeps_the_page_with_its_filters() =>
        ReturnPath.SignIn("http://localhost:5180/p/1/scenario?q=Île & mer").ShouldBe("/connexion?retour=%2Fp%2F1%2Fscenario%3Fq%3D%25C3%258Ele%2520%26%2520mer");

    [Theory]
    [InlineData("http://localhost:5180/")]
    [InlineData("http://localhost:5180/connexion?retour=%2Fp%2F1")]
    public void The_sign_in_comes_back_neither_to_itself_nor_by_a_detour_to_the_productions(string from) =>
        ReturnPath.SignIn(from).ShouldBe("/connexion");
}
