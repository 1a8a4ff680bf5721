namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of « Mes données »: MyDataTexts.resx in French, MyDataTexts.en.resx in English.</summary>
public sealed class MyDataTexts;
