"""Characters that stand in place of those that the vocabulary is written in: traditional forms, and those of broken fonts."""

import re

# in pairs: a traditional character, and the simplified one of the vocabulary
_TRADITIONAL = (
    "萬万與与專专業业叢丛東东兩两嚴严喪丧個个豐丰臨临為为麗丽舉举麼么義义烏乌樂乐習习鄉乡書书買买爭争虧亏雲云亞亚産产"
    "產产畝亩親亲億亿僅仅僕仆從从侖仑倉仓儀仪們们價价眾众優优會会偉伟傳传傷伤倫伦體体僑侨債债償偿儲储兒儿兌兑兗兖黨党"
    "蘭兰關关興兴養养內内岡冈冊册寫写軍军農农塚冢衝冲決决況况淨净準准涼凉減减鳳凤憑凭凱凯齣出擊击劃划劉刘則则剛刚創创"
    "刪删別别製制劑剂劍剑勸劝辦办務务動动勵励勞劳勻匀區区醫医韆千華华協协單单賣卖盧卢臥卧衛卫捲卷廠厂廳厅曆历歷历厲厉"
    "壓压廁厕廂厢廈厦縣县參参雙双發发髮发變变敘叙疊叠隻只衹只臺台檯台葉叶號号呂吕噸吨聽听啓启啟启吳吴員员鹹咸響响團团"
    "糰团園园睏困圍围國国圖图圓圆聖圣場场壞坏塊块堅坚壇坛罎坛壩坝壘垒墾垦墊垫壯壮壺壶處处備备復复複复夠够頭头夾夹奬奖"
    "獎奖婦妇薑姜婁娄嬰婴孫孙學学寜宁寧宁寶宝實实審审憲宪宮宫傢家寬宽賓宾對对尋寻導导壽寿將将爾尔堯尧層层屆届屬属嶼屿"
    "歲岁崗岗嵐岚島岛嶺岭嶽岳嶧峄峽峡崍崃鞏巩幣币師师帶带幫帮幹干並并廣广莊庄慶庆廬庐庫库應应開开異异棄弃張张彌弥瀰弥"
    "強强歸归當当噹当錄录彥彦徑径禦御誌志懷怀態态總总慘惨願愿戲戏戰战戶户纔才執执擴扩掃扫揚扬撫抚搶抢護护報报擔担擬拟"
    "擁拥撥拨擇择掛挂擠挤揮挥損损換换據据攝摄攤摊數数斷断無无舊旧時时顯显晉晋曉晓暉晖暫暂術术機机雜杂權权條条來来楊杨"
    "鬆松闆板極极構构樅枞棗枣槍枪標标棟栋欄栏樹树棲栖樣样欒栾檔档橋桥樺桦樁桩夢梦檢检樓楼橫横歡欢殘残殯殡畢毕氣气匯汇"
    "彙汇漢汉湯汤溝沟沒没冇没滄沧濾泸瀘泸澤泽涇泾窪洼湞浈測测濟济瀏浏渾浑濃浓潯浔塗涂澇涝淶涞漣涟渦涡潤润澗涧漲涨澱淀"
    "淥渌澠渑漁渔溫温遊游灣湾漵溆滾滚滯滞滿满灤滦濱滨灘滩濰潍潛潜瀾澜燈灯靈灵災灾爐炉點点煙烟煩烦熱热愛爱狀状猶犹獨独"
    "獅狮獻献瑪玛環环現现琿珲瓊琼瑤瑶甕瓮甌瓯電电疇畴療疗癥症盞盏鹽盐監监蓋盖盤盘矯矫礦矿碭砀碼码硯砚礎础碩硕確确礙碍"
    "堿碱禮礼禍祸祿禄禪禅離离種种積积稱称稅税穩稳競竞筆笔築筑篩筛籌筹簽签籤签簡简類类粵粤糧粮係系繫系緊紧纍累糾纠紅红"
    "約约級级紀纪純纯納纳綫线線线練练組组細细織织終终紹绍經经結结繞绕給给絳绛絡络絕绝統统綏绥繼继績绩續续維维綿绵綜综"
    "綠绿編编緣缘縉缙縮缩繕缮繳缴網网羅罗罰罚聶聂職职聯联肅肃勝胜膠胶腦脑腳脚脫脱臘腊騰腾緻致輿舆捨舍節节薌芗蕪芜蘆芦"
    "蒼苍蘇苏範范荊荆榮荣滎荥蔭荫藥药萊莱蓮莲獲获穫获蘿萝營营蕭萧薩萨濛蒙藍蓝薊蓟鎣蓥藺蔺蘄蕲蘊蕴虛虚蟲虫銜衔補补錶表"
    "襯衬裝装見见觀观規规視视覽览覺觉觸触計计訂订認认討讨讓让訓训議议訊讯記记講讲訥讷許许論论設设訪访證证評评識识訴诉"
    "診诊詞词詔诏試试話话詢询該该詳详誡诫語语誤误說说請请諸诸諾诺讀读課课調调談谈誼谊謀谋諧谐謨谟謝谢謙谦譙谯譜谱榖谷"
    "穀谷貝贝負负貢贡財财責责賢贤賬账貨货質质貧贫購购貼贴貴贵貸贷貿贸費费賀贺賈贾賃赁資资賑赈賚赉賦赋賠赔賽赛贊赞讚赞"
    "贈赠贛赣趙赵蹤踪車车轉转輪轮軟软輕轻載载轎轿較较輔辅輛辆輝辉輯辑輸输轄辖邊边遼辽達达遷迁過过邁迈運运還还這这進进"
    "遠远違违連连遲迟適适選选遜逊遺遗遙遥鄧邓郵邮鄒邹鄴邺鄰邻鬱郁郟郏鄭郑鄆郓鄖郧鄲郸釋释裏里裡里鑒鉴鍾钟鐘钟鋼钢欽钦"
    "鈎钩鉤钩錢钱鐵铁鉛铅銅铜銀银鏈链銷销鋒锋錯错錦锦鍵键鎮镇鏡镜鑲镶長长門门閉闭問问閑闲閒闲間间閔闵聞闻閩闽閣阁閱阅"
    "閬阆閻阎隊队陽阳陰阴階阶際际陸陆隴陇陳陈陘陉陝陕險险隨随隱隐難难靜静麵面韓韩頁页頂顶頃顷項项順顺須须顧顾預预領领"
    "頗颇潁颍頤颐頻频顆颗題题額额風风飯饭饒饶館馆馬马駐驻驛驿驊骅驗验騙骗驟骤魚鱼魯鲁鮁鲅鮮鲜鯉鲤鳩鸠雞鸡鷄鸡鳴鸣鴨鸭"
    "鶴鹤鷹鹰麥麦黃黄齊齐齡龄龍龙餘余後后於于幾几徵征佔占佈布週周併并昇升採采託托註注牆墙羣群爲为衆众潔洁鬧闹闢辟鑽钻"
    "聰聪齋斋飲饮淚泪陣阵顏颜駕驾騎骑闊阔紙纸紛纷絲丝綁绑緩缓縱纵繩绳罷罢膚肤臟脏艙舱艱艰莖茎諒谅譯译譽誉賺赚贏赢跡迹"
    "踐践辯辩遞递釘钉鋪铺鎖锁閃闪闖闯隸隶頓顿頒颁飛飞駛驶"
)
# in pairs: what a font without its table of characters puts in a converted text, and what was printed
_OF_FONTS = "丌不仸任仹份収收呾和幵并挃指挄按敁效斱方枀极觃规迚进迒返"
_IN_WORDS = re.compile("(?<=[救补帮资协援互辅])(?P<help>劣)|(?<=[联启活流行运劳])劢")
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
# 補(bǔ)貼: how a character is read, which programs that write traditional ones print behind those with several forms
READINGS = rf"(?<=[一-龥)）])[(（][a-zü]{{0,4}}[{_TONES}][a-zü]{{0,3}}[)）]"
_TONE = re.compile(f"[{_TONES}]")


def character_forms() -> dict[str, str]:
    """The character of the vocabulary for each that may stand in its place."""
    pairs = _TRADITIONAL + _OF_FONTS
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def has_readings(text: str) -> bool:
    """Whether syllables with tones stand in a text."""
    return _TONE.search(text) is not None


def in_words(characters: str) -> str:
    """救劣, 联劢: characters of broken fonts that are words elsewhere, told by the one before them."""
    if "劣" not in characters and "劢" not in characters:
        return characters
    return _IN_WORDS.sub(lambda found: "助" if found["help"] else "动", characters)
