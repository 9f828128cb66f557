using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Moteur.Server.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Episodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Scripts_ProductionId",
                table: "Scripts");

            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "Scripts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "NumberPrefix",
                table: "Scripts",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Position",
                table: "Scripts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Versions",
                table: "Scripts",
                type: "json",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateIndex(
                name: "IX_Scripts_ProductionId_Position",
                table: "Scripts",
                columns: new[] { "ProductionId", "Position" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Scripts_ProductionId_Position",
                table: "Scripts");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "Scripts");

            migrationBuilder.DropColumn(
                name: "NumberPrefix",
                table: "Scripts");

            migrationBuilder.DropColumn(
                name: "Position",
                table: "Scripts");

            migrationBuilder.DropColumn(
                name: "Versions",
                table: "Scripts");

            migrationBuilder.CreateIndex(
                name: "IX_Scripts_ProductionId",
                table: "Scripts",
                column: "ProductionId",
                unique: true);
        }
    }
}
